package org.casereviewupdate.spreadsheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as it arrived, put on disk so that its size is no matter to the memory and a slow sender holds nothing but a thread.
 *
 * <p>It is readable by this program's user only and deleted on closing.
 */
public final class UploadedFile implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final Path path;

    private UploadedFile(Path path) {
        this.path = path;
    }

    /** Takes the bytes in and stops where the limit is passed. */
    public static UploadedFile receive(InputStream sender, long limit) throws IOException {
        UploadedFile file = new UploadedFile(Files.createTempFile("case-review-import", ".csv"));
        try {
            file.fill(sender, limit);
            return file;
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    private void fill(InputStream sender, long limit) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = sender.read(buffer); read >= 0; read = sender.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new FileTooLarge(limit);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** The bytes from the beginning. */
    public InputStream bytes() throws IOException {
        return Files.newInputStream(path);
    }

    /** The first bytes, as many as asked for if there are as many. */
    byte[] start(int count) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(count);
        }
    }

    /** The text; a byte sequence that the charset does not know ends the reading with an exception. */
    Reader open(Charset charset) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        Files.newInputStream(path),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
