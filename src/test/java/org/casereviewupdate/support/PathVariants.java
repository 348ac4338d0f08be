package org.casereviewupdate.support;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Ways of writing a path that some server, proxy or framework has at some time taken for the path itself (CVE-2026-39852, CVE-2023-4853 and their like). */
public final class PathVariants {

    /** How many there are of each path. */
    public static final int MANY = 400;

    /** Parameters, encoded and doubled separators, dot segments, blanks, ends of text, overlong and full-width forms. */
    private static final List<String> JUNK = List.of(
            ";",
            ";x",
            ";x=y",
            ";jsessionid=1",
            "%3b",
            "%3Bx",
            "%253b",
            "/",
            "//",
            "/.",
            "/./",
            "/%2e",
            "/%2E/",
            "/x/..",
            "/x/../",
            "/x/%2e%2e",
            "/x/%2e%2e/",
            "/..;/",
            "/x/..;/",
            "%2f",
            "%2F",
            "%252f",
            "%5c",
            "\\",
            "%00",
            "%2500",
            "%0a",
            "%0d%0a",
            "%09",
            "%0b",
            "%20",
            "+",
            ".",
            "..",
            "...",
            "%2e",
            "%c0%af",
            "%c0%ae",
            "%e0%80%af",
            "%f0%80%80%af",
            "%ef%bc%8f",
            "%u002f",
            "%zz",
            "%",
            "~",
            "*",
            "'",
            "\"",
            "|",
            "^");

    private static final List<String> ENDS = List.of(
            ".json",
            ".html",
            ".css",
            ".js",
            ".png",
            "/x",
            "/index.html",
            "?",
            "?x",
            "?role=admin",
            "?/",
            "#",
            "#x",
            "%23",
            "%3f",
            "/?",
            "//?");

    private PathVariants() {}

    /** So many of them, always the same and spread over all kinds. */
    public static List<String> of(String path, String origin) {
        List<String> all = new ArrayList<>(all(path, origin));
        if (all.size() < MANY) {
            throw new IllegalStateException(path + " has only " + all.size() + " variants");
        }
        return IntStream.range(0, MANY)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / MANY)))
                .toList();
    }

    private static Set<String> all(String path, String origin) {
        Set<String> all = new LinkedHashSet<>();
        List<String> cases = List.of(path, path.toUpperCase(Locale.ROOT), title(path));
        for (String junk : JUNK) {
            cases.forEach(written -> all.add(written + junk));
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                all.add(path.substring(0, slash) + junk + path.substring(slash));
                all.add(path.substring(0, slash + 1) + junk + path.substring(slash + 1));
            }
        }
        ENDS.forEach(end -> cases.forEach(written -> all.add(written + end)));
        for (int i = 1; i < path.length(); i++) {
            int at = i;
            List.of("%%%02x", "%%%02X", "%%25%02x", "%%u00%02x", "%%c1%%%02x")
                    .forEach(form -> all.add(
                            path.substring(0, at) + form.formatted((int) path.charAt(at)) + path.substring(at + 1)));
            all.add(path.substring(0, at) + (char) ('!' + 0xFEE0 + path.charAt(at) - '!') + path.substring(at + 1));
            all.add(path.substring(0, at)
                    + path.substring(at, at + 1).toUpperCase(Locale.ROOT)
                    + path.substring(at + 1));
        }
        List.of(
                        "",
                        "/",
                        "/.",
                        "/x/..",
                        "/%2e",
                        "/assets/..",
                        "/assets/%2e%2e",
                        "/sign-up/..;",
                        "/;x",
                        "/q/..",
                        "/reviews/../.",
                        "/api/..",
                        "/%ff",
                        "http:/",
                        "http://",
                        "https://localhost",
                        "http://evil.example",
                        "HTTP://localhost",
                        origin,
                        "*",
                        "file://",
                        "//localhost",
                        "@",
                        "/..")
                .forEach(before -> all.add(before + (before.isEmpty() ? path.substring(1) : path)));
        all.add(path.replace("/", "\\"));
        all.add(path.replace("/", "%2f"));
        all.add(path.replace("/", "/./"));
        all.add(path + "/" + "a".repeat(9_000));
        all.add("/" + "x/../".repeat(500) + path.substring(1));
        all.add("/" + "./".repeat(1_000) + path.substring(1));
        all.remove(path);
        all.remove(origin + path);
        return all;
    }

    private static String title(String path) {
        return path.substring(0, 2).toUpperCase(Locale.ROOT) + path.substring(2);
    }
}
