"""The files that visits have uploaded: how they come, which ones the server holds, and letting them go."""

from collections.abc import Collection

from ui.internals.fallback import otherwise
from ui.internals.sessions import run_now

ENDPOINT = "/_stcore/upload_file/"  # then session/file; PUT and DELETE


def session_and_file(path: str) -> tuple[str, str]:
    """Of a request's path; '' twice where it is none of an upload."""
    session, _, file = path.rpartition(ENDPOINT)[2].partition("/")
    return (session, file) if ENDPOINT in path else ("", "")


@otherwise(None, "What a visit has uploaded counts until it ends, also what it has let go.")
def sizes(session_id: str) -> dict[str, int] | None:
    """What has arrived of a session: file → bytes. None where it cannot be told."""
    from streamlit.runtime import get_instance

    files = get_instance().uploaded_file_mgr
    stored = files.file_storage.get(session_id, {})  # type: ignore[attr-defined]  # only of one that keeps them in memory
    return {file: len(record.data) for file, record in stored.items()}


@otherwise(None, "Uploaded files stay in memory until the visit ends.")
def let_go(files: Collection[str]) -> None:
    """Files of this visit leave the server's memory. files: by file_id."""
    context = run_now()
    for file in files:
        context.uploaded_file_mgr.remove_file(context.session_id, file)  # type: ignore[attr-defined]  # likewise
