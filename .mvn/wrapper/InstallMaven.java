import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Puts the Maven release named in maven-wrapper.properties under the folder given as the only argument.
 *
 * <p>It asks the release archive first. Where that cannot be reached (a closed network with a mirror of Maven's own), it asks an installed
 * Maven of any version for the same file. The checksum decides whether what came is what was meant.
 */
final class InstallMaven {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        Properties wanted = new Properties();
        try (InputStream in = Files.newInputStream(Path.of(args[1]))) {
            wanted.load(in);
        }
        Files.createDirectories(home.getParent());
        Path work = Files.createTempDirectory(home.getParent(), "install");
        try {
            Path zip = fetch(URI.create(wanted.getProperty("distributionUrl")), work);
            verify(zip, wanted.getProperty("distributionSha512Sum"));
            Path unpacked = unzip(zip, work.resolve("unpacked"));
            if (!Files.exists(home)) {
                Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            delete(work);
        }
    }

    private static Path fetch(URI url, Path work) throws Exception {
        String name = Path.of(url.getPath()).getFileName().toString();
        try {
            return download(url, work.resolve(name));
        } catch (IOException unreachable) {
            System.err.println("Cannot reach " + url.getHost() + "; asking the installed Maven instead.");
            return copyByInstalledMaven(name, work);
        }
    }

    private static Path download(URI url, Path target) throws Exception {
        System.err.println("Downloading " + url);
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(url).timeout(PATIENCE.multipliedBy(15)).build();
        int status = client.send(request, BodyHandlers.ofFile(target)).statusCode();
        if (status != 200) {
            throw new IOException("answered " + status);
        }
        return target;
    }

    private static Path copyByInstalledMaven(String name, Path work) throws Exception {
        String version = name.replaceAll("^apache-maven-|-bin\\.zip$", "");
        String mvn = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
        Process process;
        try {
            process = new ProcessBuilder(List.of(
                            mvn,
                            "-q",
                            "-B",
                            "dependency:copy",
                            "-Dartifact=org.apache.maven:apache-maven:" + version + ":zip:bin",
                            "-DoutputDirectory=" + work))
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(work.resolve("log").toFile()))
                    .start();
        } catch (IOException noMaven) {
            throw new IOException("No network and no installed Maven: cannot obtain Maven " + version, noMaven);
        }
        if (process.waitFor() != 0) {
            throw new IOException("The installed Maven could not obtain Maven " + version + ":\n"
                    + Files.readString(work.resolve("log")));
        }
        return work.resolve(name);
    }

    private static void verify(Path zip, String expected) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-512");
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(zip), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(expected)) {
            throw new IOException("The Maven release that arrived does not have the expected checksum");
        }
    }

    private static Path unzip(Path zip, Path target) throws IOException {
        Path top = null;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive leaves its folder: " + entry.getName());
                }
                top = top == null ? target.resolve(target.relativize(file).getName(0)) : top;
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
        top.resolve("bin").resolve("mvn").toFile().setExecutable(true);
        return top;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
