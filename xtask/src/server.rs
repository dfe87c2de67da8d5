//! A small server for pkg/ on this computer, with the headers a host should send.

use crate::{Outcome, repository, site};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path};
use std::thread;

const HEADERS: &str = "\
Content-Security-Policy: frame-ancestors 'none'\r\n\
X-Content-Type-Options: nosniff\r\n\
Referrer-Policy: no-referrer\r\n\
Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\r\n\
Cross-Origin-Opener-Policy: same-origin\r\n\
Cross-Origin-Resource-Policy: same-origin\r\n\
Cache-Control: no-cache\r\n\
Connection: close\r\n";

/// Builds unless told not to, serves pkg/ and prints the address.
pub fn serve_for_people(options: &[&str]) -> Outcome {
    let mut port = 8000;
    let mut build = true;
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match *option {
            "--no-build" => build = false,
            "--port" => {
                let number = options.next().and_then(|number| number.parse().ok());
                port = number.ok_or("--port wants a number from 0 to 65535.")?;
            }
            other => return Err(format!("`serve` does not know `{other}`.")),
        }
    }
    if build {
        site::build()?;
    }
    let listener = listen(port)?;
    println!("\nOpen {} (Ctrl+C stops it)", address(&listener)?);
    serve(&listener);
    Ok(())
}

/// Serves pkg/ on a free port until this program ends, and gives the address.
pub fn serve_for_tests() -> Result<String, String> {
    let listener = listen(0)?;
    let address = address(&listener)?;
    thread::spawn(move || serve(&listener));
    Ok(address)
}

fn listen(port: u16) -> Result<TcpListener, String> {
    TcpListener::bind(("127.0.0.1", port))
        .map_err(|error| format!("Cannot listen on port {port}: {error}. Choose another with --port."))
}

fn address(listener: &TcpListener) -> Result<String, String> {
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    Ok(format!("http://{address}/"))
}

fn serve(listener: &TcpListener) {
    let folder = repository::path("pkg");
    for stream in listener.incoming().flatten() {
        let folder = folder.clone();
        // A browser that goes away mid-answer is no fault of ours.
        thread::spawn(move || answer(&stream, |path| fs::read(folder.join(path)).ok()).ok());
    }
}

fn answer(mut stream: &TcpStream, read: impl Fn(&str) -> Option<Vec<u8>>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    let mut accepted = String::new();
    for line in lines {
        let line = line?.to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        if let Some(encodings) = line.strip_prefix("accept-encoding:") {
            accepted = encodings.to_owned();
        }
    }
    stream.write_all(&response(&request, &accepted, read))
}

/// The whole answer to one request line; `read` gives the bytes of a file in the folder that is served.
fn response(request: &str, accepted: &str, read: impl Fn(&str) -> Option<Vec<u8>>) -> Vec<u8> {
    let words: Vec<&str> = request.split(' ').collect();
    let (method, target) = match words.as_slice() {
        [method @ ("GET" | "HEAD"), target, _] => (*method, *target),
        _ => return message("405 Method Not Allowed", "Only GET and HEAD are answered here."),
    };
    let path = target.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let path = if path.is_empty() { "index.html" } else { path };
    let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    let Some((bytes, encoding)) = inside.then(|| contents(path, accepted, read)).flatten() else {
        return message("404 Not Found", "There is no such file here.");
    };
    let kind = kind(path);
    let length = bytes.len();
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nVary: Accept-Encoding\r\n{encoding}{HEADERS}\r\n"
    );
    let mut response = head.into_bytes();
    if method == "GET" {
        response.extend(bytes);
    }
    response
}

/// The file's bytes, packed when the browser takes it so and a packed copy stands beside it.
fn contents(path: &str, accepted: &str, read: impl Fn(&str) -> Option<Vec<u8>>) -> Option<(Vec<u8>, &'static str)> {
    for (name, ending, header) in
        [("br", "br", "Content-Encoding: br\r\n"), ("gzip", "gz", "Content-Encoding: gzip\r\n")]
    {
        let takes = accepted.split(',').any(|word| word.split(';').next().unwrap_or_default().trim() == name);
        if takes && let Some(bytes) = read(&format!("{path}.{ending}")) {
            return Some((bytes, header));
        }
    }
    read(path).map(|bytes| (bytes, ""))
}

fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json; charset=utf-8",
        Some("ts" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn message(status: &str, text: &str) -> Vec<u8> {
    let length = text.len();
    format!("HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {length}\r\n{HEADERS}\r\n{text}").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str) -> Option<Vec<u8>> {
        assert!(!path.contains(".."), "only the folder is read");
        match path {
            "index.html" => Some(b"plain".to_vec()),
            "index.html.br" => Some(b"packed".to_vec()),
            _ => None,
        }
    }

    fn get(target: &str, accepted: &str) -> String {
        String::from_utf8(response(&format!("GET {target} HTTP/1.1"), accepted, read)).expect("text")
    }

    #[test]
    fn serves_the_page_packed_when_asked() {
        assert!(get("/", " gzip, br").ends_with("\r\n\r\npacked"));
        assert!(get("/?x", " gzip").ends_with("\r\n\r\nplain"));
        assert!(get("/", "").contains("Content-Length: 5\r\n"));
    }

    #[test]
    fn sends_the_headers_with_every_answer() {
        for target in ["/", "/missing"] {
            let answer = get(target, "");
            assert!(answer.contains("frame-ancestors 'none'") && answer.contains("nosniff"), "{answer}");
        }
    }

    #[test]
    fn stays_inside_its_folder() {
        for target in ["/../secret.txt", "//../secret.txt", "/./../secret.txt", "/missing"] {
            assert!(get(target, "").starts_with("HTTP/1.1 404"), "{target}");
        }
    }

    #[test]
    fn answers_head_without_a_body_and_refuses_other_methods() {
        let head = String::from_utf8(response("HEAD / HTTP/1.1", "", read)).expect("text");
        assert!(head.ends_with("\r\n\r\n") && head.contains("Content-Length: 5"));
        assert!(response("POST / HTTP/1.1", "", read).starts_with(b"HTTP/1.1 405"));
        assert!(response("", "", read).starts_with(b"HTTP/1.1 405"));
    }
}
