"""On the path of a server, takes from ui.internals all that it imports of Streamlit's insides."""

import builtins

_import = builtins.__import__


def _promised_alone(name, globals=None, locals=None, fromlist=(), level=0):
    is_internal = str((globals or {}).get("__name__", "")).startswith("ui.internals.")
    if is_internal and (name.startswith("streamlit.") or (name == "streamlit" and fromlist)):
        raise ImportError(f"{name} is another one now")
    return _import(name, globals, locals, fromlist, level)


builtins.__import__ = _promised_alone
