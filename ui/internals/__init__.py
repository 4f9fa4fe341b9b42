"""What leans on Streamlit's inner parts: its index page, its sessions at the start."""
