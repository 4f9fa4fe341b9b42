"""Workbooks that are written from declarations: templates, exports, typed plans; and docs/columns.md."""
