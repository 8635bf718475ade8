"""The upper part of a page as a PNG: picture.py PAGE PICTURE"""
import pathlib
import sys

from browser import Browser

page, picture = map(pathlib.Path, sys.argv[1:])
browser = Browser()
browser.look(width=1360, height=1080)
browser.open(page.resolve())
browser.run("document.querySelectorAll('.tool').forEach((tool) => { tool.hidden = true; })")
picture.parent.mkdir(exist_ok=True)
picture.write_bytes(browser.picture())
browser.close()
