"""A headless Chromium that keeps a log of its requests and of its console."""
import base64
import json
import shutil

from selenium import webdriver


class Browser:
    def __init__(self):
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium")
        for argument in (
            "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            "--disable-dev-shm-usage", "--allow-file-access-from-files=false",
        ):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        service = webdriver.ChromeService(shutil.which("chromedriver"))
        self.driver = webdriver.Chrome(options=options, service=service)
        self.driver.set_page_load_timeout(120)

    def close(self):
        self.driver.quit()

    def command(self, name, **arguments):
        return self.driver.execute_cdp_cmd(name, arguments)

    def look(self, width=1280, height=900, dark=False, media=""):
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=width < 600,
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.command("Emulation.setEmulatedMedia", media=media, features=[scheme])

    def open(self, page, fragment="", scripts=True):
        """Opens a page; returns the addresses that were asked for and the lines of the console."""
        self.command("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.driver.get("about:blank")
        self.driver.get_log("performance"), self.driver.get_log("browser")
        self.driver.get(page.as_uri() + fragment)
        return self.log()

    def log(self):
        requests = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                requests.append(message["params"]["request"]["url"].split("#")[0])
        return requests, [entry["message"] for entry in self.driver.get_log("browser")]

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def evaluate(self, expression):
        """Evaluates without the page's own scripts, also when they are off."""
        result = self.command("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in result:
            raise AssertionError(result["exceptionDetails"])
        return result["result"].get("value")

    def press(self, key, code=None, modifiers=0):
        code = code or {"Tab": 9, "Escape": 27, "Enter": 13}.get(key, ord(key[0].upper()))
        text = {"text": key} if len(key) == 1 else {}
        self.command(
            "Input.dispatchKeyEvent", type="keyDown", key=key, windowsVirtualKeyCode=code,
            modifiers=modifiers, **text,
        )
        self.command("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code, modifiers=modifiers)

    def pdf(self):
        return base64.b64decode(self.command("Page.printToPDF", printBackground=True)["data"])

    def picture(self, selector=None, scale=1):
        arguments = {"captureBeyondViewport": bool(selector)}
        if selector:
            x, y, width, height = self.run(
                "const r = document.querySelector(arguments[0]).getBoundingClientRect();"
                "return [r.x + scrollX, r.y + scrollY, r.width, r.height]", selector)
            arguments["clip"] = {"x": x, "y": y, "width": width, "height": height, "scale": scale}
        return base64.b64decode(self.command("Page.captureScreenshot", **arguments)["data"])
