package org.casereviewupdate.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** The files beside the program that settings are read from; one that holds a secret is for the program's account, and for nobody else's. */
final class SecretFiles {

    private static final List<String> READ_BY_THE_PROGRAM = List.of(".env", "config/application.properties");

    /** The name of a setting, as {@code case-review-update.token.keys[0]} or {@code QUARKUS_MAILER_PASSWORD}. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)(?:password|secret|keys?)\"?(?:\\[\\d{1,4}]|_\\d{1,4}_)?$");

    private static final Pattern PASSWORD_IN_ADDRESS = Pattern.compile("(?i)[?&;]password=(?!\\$\\{|&|;|$)");

    private SecretFiles() {}

    /**
     * Looks below a directory.
     *
     * @param account that the program runs under, by the name that the file system gives to owners
     * @return what the operator is to be told: others can read a secret, but the file is not the program's own, or on a file system that it
     *     cannot change, as where a container's platform mounts it
     * @throws CannotStart if others can read a secret in a file that is the program's own
     */
    static List<String> requirePrivate(Path directory, String account) {
        List<String> warnings = new ArrayList<>();
        for (String name : READ_BY_THE_PROGRAM) {
            Path file = directory.resolve(name);
            try {
                if (isForEverybody(file) && holdsSecret(file)) {
                    String found = name + " holds secrets, and everybody on this machine can read it.";
                    if (isChangeable(file, account)) {
                        throw new CannotStart(
                                found + "\nKeep it to the account that the program runs under: chmod o-rwx " + name);
                    }
                    warnings.add(found);
                }
            } catch (IOException | IllegalArgumentException unreadable) {
                // Whoever reads the settings says what is wrong.
            }
        }
        return warnings;
    }

    /** Who owns what the program makes: the system property has no name for an account that only a number is known of. */
    static String account() {
        try {
            return Files.getOwner(Path.of("/proc/self")).getName();
        } catch (IOException | UnsupportedOperationException noSuchSystem) {
            return System.getProperty("user.name");
        }
    }

    /** Others may read it, and may pass through every directory above it. */
    private static boolean isForEverybody(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !othersMay(file, PosixFilePermission.OTHERS_READ)) {
            return false;
        }
        // Of a link the directories that the file itself is in count, and those that the link is in.
        return areOpen(directory(file.toAbsolutePath()).toRealPath()) && areOpen(directory(file.toRealPath()));
    }

    private static Path directory(Path file) {
        return Objects.requireNonNull(file.getParent(), "a regular file is in a directory");
    }

    private static boolean areOpen(Path directory) throws IOException {
        for (Path above = directory; above != null; above = above.getParent()) {
            if (!othersMay(above, PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean othersMay(Path path, PosixFilePermission what) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return view != null && view.readAttributes().permissions().contains(what);
    }

    private static boolean isChangeable(Path file, String account) throws IOException {
        return Files.getOwner(file).getName().equals(account)
                && !Files.getFileStore(file).isReadOnly();
    }

    private static boolean holdsSecret(Path file) throws IOException {
        Properties settings = new Properties(); // as the program itself reads both files
        settings.load(new StringReader(Files.readString(file, StandardCharsets.ISO_8859_1)));
        return settings.stringPropertyNames().stream()
                .anyMatch(name -> isSecret(name, settings.getProperty(name).strip()));
    }

    /** What refers to a secret elsewhere, by a variable or a path, is none. */
    private static boolean isSecret(String name, String value) {
        String bare = value.startsWith("\"") ? value.substring(1) : value;
        boolean given = !bare.isEmpty() && !bare.equals("\"") && !bare.startsWith("${") && !bare.startsWith("/");
        return given
                && (SECRET.matcher(name).find()
                        || PASSWORD_IN_ADDRESS.matcher(bare).find());
    }
}
