@echo off
rem What `make run` is elsewhere: makes .venv, installs, and serves on this machine alone.
cd /d "%~dp0"
if not exist .venv\Scripts\python.exe (
    py -3 -m venv .venv || exit /b 1
)
.venv\Scripts\python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt || exit /b 1
.venv\Scripts\python -m streamlit run dashboard.py %*
