"""The entry point: `streamlit run dashboard.py`.

The script that Streamlit runs for a visitor is ui/shell/frame.py. It does not lie here because beside
a `pages` folder Streamlit meets the first deep link after a start with 'Page not found'.
"""

import sys
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from kpi import logs
from kpi.settings import check
from kpi.warehouse import editions, versions
from loaders.roles import file as roles_file
from ui.access import gate, headers, settings, uploads, whose
from ui.access.return_address import ReturnAddress
from ui.access.visitors import proxied, sign_ins
from ui.shell import failure, index_page, no_page, warmup

app = st.App(
    Path(__file__).parent / "ui" / "shell" / "frame.py",
    lifespan=warmup.warm_up,
    routes=index_page.routes(),
    middleware=[
        Middleware(headers.SecurityHeaders),
        Middleware(gate.Gate),
        Middleware(ReturnAddress),
        Middleware(sign_ins.SignIns),
        Middleware(proxied.ProxySignIn),
        Middleware(whose.BrowserCookie),
        Middleware(uploads.Uploads),
        Middleware(no_page.NoPage),
    ],
    on_script_error=failure.apologise,
)
settings.stop_unless_whole()
try:
    check()
    logs.configure()
    sign_ins.idle_seconds()
    roles_file.check(editions.database_folder())
    versions.refuse_newer(editions.database_folder())
except (ValueError, versions.Newer) as wrong:
    sys.exit(f"The dashboard does not start: {wrong}")
