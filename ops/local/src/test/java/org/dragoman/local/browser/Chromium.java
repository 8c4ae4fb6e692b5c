package org.dragoman.local.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** The Chromium of this machine, driven by Playwright, which downloads none. */
public record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    static final String PATH = "DRAGOMAN_CHROMIUM";

    /** Where there is none the test is skipped, and nobody can overlook it. */
    public static Chromium startOrSkip() {
        return program().map(Chromium::start).orElseThrow(() -> {
            System.err.printf("%n=== SKIPPED: no Chromium on this machine; the pages are NOT tested. "
                    + "Install one (apt install chromium fonts-noto-core fonts-noto-cjk) or name it in %s. ===%n%n",
                    PATH);
            return new TestAbortedException("no Chromium on this machine");
        });
    }

    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault(PATH, ""), "/usr/bin/chromium", "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome", "/snap/bin/chromium",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium").filter(path -> !path.isEmpty()).map(Path::of)
                .filter(Files::isExecutable).findFirst();
    }

    private static Chromium start(Path program) {
        var playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
        return new Chromium(playwright, browser);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
