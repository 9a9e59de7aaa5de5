//! The archive unzipped in a folder of real servers, with the examples of `hosting/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use anyhow::{Context, Result, bail};

use crate::setup::Tools;
use crate::static_server::free_port;
use crate::{dist, project, shell};

/// A server, the packages of Debian that it takes, and the example that it is given.
struct Server {
    program: &'static str,
    packages: &'static [&'static str],
    example: &'static str,
}

const SERVERS: [Server; 3] = [
    Server {
        program: "nginx",
        packages: &["nginx-light", "libnginx-mod-http-brotli-static"],
        example: "nginx.conf",
    },
    Server { program: "apache2", packages: &["apache2"], example: "htaccess" },
    Server { program: "caddy", packages: &["caddy"], example: "Caddyfile" },
];

/// Ends a server with the audit.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Whether every kind of page opens as it should on every server.
pub fn run(tools: &Tools, zip: &Path) -> Result<bool> {
    let work = project::target().join("hosting");
    let root = work.join("www");
    dist::unpack(zip, &root.join("parcours"))?;
    let mut ok = true;
    for server in SERVERS {
        let program = ensure(&server)?;
        let port = free_port()?;
        let _running = start(&server, &program, &work, &root, port)?;
        println!("{}", server.program);
        let mut node = tools.command("node")?;
        node.arg("xtask/audit/hosting.mjs").arg(format!("http://127.0.0.1:{port}/parcours/"));
        ok &= shell::status(&mut node)?.success();
    }
    Ok(ok)
}

/// The program, installed where it is missing and this may be done.
fn ensure(server: &Server) -> Result<PathBuf> {
    let find = || {
        let path = ["/usr/sbin", "/usr/bin"].map(|folder| Path::new(folder).join(server.program));
        path.into_iter().find(|path| path.is_file())
    };
    let brotli = Path::new("/etc/nginx/modules-enabled").read_dir().is_ok_and(|mut modules| {
        modules.any(|module| {
            module.is_ok_and(|module| module.file_name().to_string_lossy().contains("brotli-static"))
        })
    });
    if find().is_none() || (server.program == "nginx" && !brotli) {
        let mut install = shell::command("apt-get");
        // They are started here, each on a port of its own: the system need not start them.
        install.env("DEBIAN_FRONTEND", "noninteractive").env("RUNLEVEL", "1");
        install.args(["install", "--yes", "--no-install-recommends"]).args(server.packages);
        shell::output(&mut install).with_context(|| format!("install {} yourself", server.program))?;
    }
    find().with_context(|| format!("{} is not on this machine", server.program))
}

fn start(server: &Server, program: &Path, work: &Path, root: &Path, port: u16) -> Result<Running> {
    let example = fs::read_to_string(project::root().join("hosting").join(server.example))?;
    let (root, folder) = (root.display().to_string(), work.display().to_string());
    let conf = work.join(format!("{}.conf", server.program));
    let mut command = shell::command(program);
    let text = match server.program {
        "nginx" => {
            // Its own prefix stays: modules are found from there.
            command.arg("-c").arg(&conf);
            let site = example
                .replace("listen 80", &format!("listen 127.0.0.1:{port}"))
                .replace("/var/www/html", &root);
            format!(
                "daemon off; worker_processes 1; user root; pid {folder}/nginx.pid; error_log {folder}/nginx.log;\n\
                 include /etc/nginx/modules-enabled/*.conf;\nevents {{}}\nhttp {{ access_log off;\n{site}\n}}\n"
            )
        }
        "apache2" => {
            fs::write(Path::new(&root).join("parcours/.htaccess"), example)?;
            command.arg("-DFOREGROUND").arg("-f").arg(&conf);
            let modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "env", "setenvif"];
            let loaded: String = modules
                .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
                .concat();
            format!(
                "{loaded}ServerRoot {folder}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {folder}/apache.pid\n\
                 ErrorLog {folder}/apache.log\nUser www-data\nGroup www-data\nTypesConfig /etc/mime.types\n\
                 DocumentRoot {root}\nDirectoryIndex index.html\n<Directory {root}>\nAllowOverride All\n\
                 Options +FollowSymLinks\nRequire all granted\n</Directory>\n"
            )
        }
        "caddy" => {
            command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&conf);
            command.env("XDG_DATA_HOME", work).env("XDG_CONFIG_HOME", work);
            let site = example
                .replace("example.fr {", &format!("http://127.0.0.1:{port} {{"))
                .replace("/var/www/html", &root);
            format!("{{\n\tadmin off\n}}\n{site}")
        }
        other => bail!("no way to start {other}"),
    };
    fs::write(&conf, text)?;
    command.stdout(Stdio::null()).stderr(fs::File::create(work.join(format!("{}.err", server.program)))?);
    let child = command.spawn().with_context(|| format!("cannot start {}", program.display()))?;
    Ok(Running(child))
}
