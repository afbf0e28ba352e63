"""A server for pages under a policy, which keeps what the browser reports of it."""

import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Server:
    def __init__(self, folder: Path, policy: str) -> None:
        self.reports: list[str] = []
        self.policy = policy
        owner = self

        class Handler(SimpleHTTPRequestHandler):
            def __init__(self, *arguments: object) -> None:
                super().__init__(*arguments, directory=str(folder))

            def end_headers(self) -> None:
                if owner.policy:
                    self.send_header("Content-Security-Policy", f"{owner.policy}; report-uri /reports")
                super().end_headers()

            def do_POST(self) -> None:
                owner.reports.append(self.rfile.read(int(self.headers["content-length"])).decode())
                self.send_response(204)
                super().end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/"
