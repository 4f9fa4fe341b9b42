"""Where st.login and st.logout lead a browser.

Where they lead elsewhere, whoever signs in or out comes back to the first page.
"""

LEAVING = ("/auth/login", "/auth/logout")
CALLBACK = "/oauth2callback"  # promised: redirect_uri ends so
