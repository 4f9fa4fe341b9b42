"""The files that visits have uploaded: how they come, which ones the server holds, and letting them go."""

from collections.abc import Collection

from ui.internals.fallback import otherwise

ENDPOINT = "/_stcore/upload_file/"  # then session/file; PUT and DELETE


def session_and_file(path: str) -> tuple[str, str]:
    """Of a request's path; '' twice where it is none of an upload."""
    session, _, file = path.rpartition(ENDPOINT)[2].partition("/")
    return (session, file) if ENDPOINT in path else ("", "")


@otherwise(None, "Uploads are refused: the server cannot tell how much a visit holds.")
def sizes(session_id: str) -> dict[str, int] | None:
    """What has arrived of a session: file → bytes."""
    from streamlit.runtime import get_instance

    stored = get_instance().uploaded_file_mgr.file_storage.get(session_id, {})
    return {file: len(record.data) for file, record in stored.items()}


@otherwise(None, "Uploaded files stay in memory until the visit ends.")
def let_go(files: Collection[str]) -> None:
    """Files of this visit leave the server's memory. files: by file_id."""
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    context = get_script_run_ctx()
    for file in files:
        context.uploaded_file_mgr.remove_file(context.session_id, file)
