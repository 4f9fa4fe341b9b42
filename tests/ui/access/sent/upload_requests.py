"""Requests that upload a file, as a browser sends them and otherwise."""

from urllib.parse import urlsplit

from tests.helpers.visitors.visiting import ask


def put(
    address: str,
    visit,
    how: list[tuple[str, str]],
    *,
    file: str = "one",
    session: str = "",
    body: bytes | None = None,
    source: str = "",
):
    """The answer to an upload that goes with these headers."""
    sent = multipart(b"a;b\n") if body is None else body
    place = f"/_stcore/upload_file/{session or visit.session}/{file}"
    fixed = [
        ("Cookie", visit.cookies),
        ("X-Xsrftoken", visit.token),
        ("Content-Type", "multipart/form-data; boundary=edge"),
    ]
    length = (
        []
        if any(name in ("Content-Length", "Transfer-Encoding") for name, _ in how)
        else [("Content-Length", str(len(sent)))]
    )
    return ask(address, "PUT", place, [*how, *fixed, *length], sent, source)[0]


def multipart(content: bytes) -> bytes:
    return (
        b'--edge\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n'
        + content
        + b"\r\n--edge--\r\n"
    )


def of_browser(address: str) -> list[tuple[str, str]]:
    return [("Host", urlsplit(address).netloc), ("Origin", address)]
