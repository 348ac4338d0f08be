package org.casereviewupdate.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.regex.Pattern;

/** The files beside the program that settings are read from; one that holds a secret is for the program's account, and for nobody else's. */
final class SecretFiles {

    private static final List<String> READ_BY_THE_PROGRAM = List.of(".env", "config/application.properties");

    /** A setting with a value, as {@code case-review-update.token.keys=} or {@code QUARKUS_MAILER_PASSWORD=}. */
    private static final Pattern SECRET =
            Pattern.compile("(?im)^[\\w.%\"-]*(?:password|secret|keys?)\"?[ \\t]*[=:][ \\t]*\\S");

    private SecretFiles() {}

    /**
     * Looks below a directory.
     *
     * @throws CannotStart if everybody on the machine can read a secret there
     */
    static void requirePrivate(Path directory) {
        for (String name : READ_BY_THE_PROGRAM) {
            Path file = directory.resolve(name);
            if (isForEverybody(file) && holdsSecret(file)) {
                throw new CannotStart(name + " holds secrets, and everybody on this machine can read it.\n"
                        + "Keep it to the account that the program runs under: chmod o-rwx " + name);
            }
        }
    }

    private static boolean isForEverybody(Path file) {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            return view != null
                    && Files.isRegularFile(file)
                    && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean holdsSecret(Path file) {
        try {
            return SECRET.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
