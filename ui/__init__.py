"""How it is shown: one folder a page that has much to say, and what pages share. Nothing below knows Streamlit."""
