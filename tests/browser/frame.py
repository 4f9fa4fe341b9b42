"""What stands around every page, and its address."""

import re
import urllib.request

from playwright.sync_api import expect


def sidebar(page):
    return page.get_by_test_id("stSidebar")


def address_has(page, **values):
    for name, value in values.items():
        expect(page).to_have_url(re.compile(rf"[?&]{name}={re.escape(value)}(&|$)"))


def get(address, **request_headers):
    return urllib.request.urlopen(urllib.request.Request(address, headers=request_headers), timeout=10)
