package org.casereviewupdate.spreadsheet;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out in which charset a file was written. */
final class FileCharset {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    // What is sent as Latin-1 or ASCII is Windows-1252 in truth (WHATWG Encoding Standard, section 4.2).
    private static final Map<String, Charset> DECLARED = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf8", StandardCharsets.UTF_8,
            "windows-1252", WINDOWS_1252,
            "cp1252", WINDOWS_1252,
            "iso-8859-1", WINDOWS_1252,
            "us-ascii", WINDOWS_1252);

    private FileCharset() {}

    /** The charset of the file: what its mark says, then what the sender says, then what its bytes can be. */
    static Charset of(UploadedFile file, @Nullable String declared) throws IOException {
        byte[] start = file.start(4);
        refuseOtherFormats(start);
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return requireUtf8(file);
        }
        if (declared == null) {
            return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252;
        }
        Charset charset = DECLARED.get(declared.toLowerCase(Locale.ROOT));
        if (charset == null) {
            throw new UnreadableFile("The charset that was declared is not read here; save the file as \"CSV UTF-8\".");
        }
        return charset.equals(StandardCharsets.UTF_8) ? requireUtf8(file) : charset;
    }

    private static void refuseOtherFormats(byte[] start) {
        if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF) || looksLikeUtf16(start)) {
            throw new UnreadableFile("The file is UTF-16 (\"Unicode text\"); save it as \"CSV UTF-8\".");
        }
        if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFile("The file is a workbook or an archive; open it and save it as \"CSV UTF-8\".");
        }
        if (startsWith(start, '%', 'P', 'D', 'F')) {
            throw new UnreadableFile("The file is a PDF; a table is needed, saved as \"CSV UTF-8\".");
        }
    }

    /** Without a mark, UTF-16 shows by the empty half of its first two letters. */
    private static boolean looksLikeUtf16(byte[] start) {
        return start.length == 4 && ((start[0] == 0 && start[2] == 0) || (start[1] == 0 && start[3] == 0));
    }

    private static Charset requireUtf8(UploadedFile file) throws IOException {
        if (!isUtf8(file)) {
            throw new UnreadableFile("The file says it is UTF-8 and is not; save it as \"CSV UTF-8\".");
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean isUtf8(UploadedFile file) throws IOException {
        try (Reader text = file.open(StandardCharsets.UTF_8)) {
            char[] buffer = new char[8192];
            while (text.read(buffer) >= 0) {
                // Only whether it can be read matters.
            }
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static boolean startsWith(byte[] start, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
