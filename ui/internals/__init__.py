"""Every touch of what Streamlit, or Vega behind its charts, does not promise, a concern a module.

What a new version breaks here makes the dashboard slower or leaves words in English; what guards its data refuses.
tests/ui/internals says of each touch what broke. Nothing here knows another room of ui.
"""
