//! The plainest web server: files as they lie, and no rule that a cheap host would lack.

mod answer;
mod content_type;

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, Server};

use answer::{Answer, answer};

/// As many requests at once as a browser makes to one host.
const WORKERS: usize = 6;

/// Serves a folder to this machine alone, until interrupted.
pub fn run(folder: &Path, port: u16) -> Result<()> {
    if !folder.is_dir() {
        bail!("{} is not a folder: build the site first, with `cargo xtask dist`", folder.display());
    }
    let server = listen(port)?;
    println!("{} is at http://localhost:{port}/", folder.display());
    serve(server, folder)
}

/// Serves a folder from a thread that ends with the program; gives the port.
pub fn in_background(folder: &Path) -> Result<u16> {
    let server = listen(0)?;
    let port = server.server_addr().to_ip().context("the server has no port")?.port();
    let folder = folder.to_path_buf();
    thread::spawn(move || serve(server, &folder));
    Ok(port)
}

fn listen(port: u16) -> Result<Server> {
    Server::http((Ipv4Addr::LOCALHOST, port))
        .map_err(|error| anyhow!("port {port} cannot be listened to ({error}): choose another with --port"))
}

fn serve(server: Server, folder: &Path) -> Result<()> {
    let (server, folder): (_, Arc<Path>) = (Arc::new(server), folder.into());
    let workers = [(); WORKERS].map(|()| {
        let (server, folder) = (Arc::clone(&server), Arc::clone(&folder));
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                // The browser went away: nothing to be done about it.
                let _ = respond(request, &folder);
            }
        })
    });
    for worker in workers {
        worker.join().map_err(|_| anyhow!("the server stopped by an error of its own"))?;
    }
    Ok(())
}

/// A port that nobody listens to.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free on this machine")?;
    Ok(listener.local_addr()?.port())
}

fn respond(request: Request, folder: &Path) -> Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return Ok(request.respond(Response::empty(405))?);
    }
    let brotli = request.headers().iter().any(|header| {
        header.field.equiv("Accept-Encoding")
            && header.value.as_str().split(',').any(|word| word.trim() == "br")
    });
    let (status, headers, body) = match answer(folder, request.url(), brotli) {
        Answer::Redirect(to) => (301, vec![("Location", to)], Vec::new()),
        Answer::NotFound => (404, vec![("Content-Type", "text/plain".into())], b"404 Not Found\n".to_vec()),
        Answer::File { status, path, content_type, brotli } => {
            let mut headers =
                vec![("Content-Type", content_type.to_owned()), ("Vary", "Accept-Encoding".into())];
            headers.extend(brotli.then(|| ("Content-Encoding", "br".into())));
            (status, headers, std::fs::read(path)?)
        }
    };
    let mut response = Response::from_data(body).with_status_code(status).with_chunked_threshold(usize::MAX);
    for (name, value) in headers {
        response.add_header(
            Header::from_bytes(name, value).map_err(|()| anyhow!("the header {name} is not plain text"))?,
        );
    }
    Ok(request.respond(response)?)
}
