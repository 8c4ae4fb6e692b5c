package org.dragoman.local.carrier.wall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Conference;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.local.browser.Chromium;
import org.dragoman.local.carrier.CarrierSimulator;
import org.dragoman.local.carrier.config.Carrier;
import org.dragoman.local.carrier.phones.PhoneKind;
import org.dragoman.local.carrier.phones.PhoneRecord;
import org.dragoman.local.carrier.rest.CustomerServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = CarrierSimulator.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "dragoman.carrier.lines[0].number=+12125550100", "dragoman.carrier.lines[0].city=nyc",
    "dragoman.carrier.auth-token=wall", "dragoman.carrier.calls-per-second=0",
    "dragoman.carrier.setup-time=10ms"})
class WallPageTest {
    private static final CustomerServer CUSTOMER = new CustomerServer("wall");
    private static Optional<Chromium> chromium = Optional.empty();

    @Autowired
    Carrier carrier;
    @LocalServerPort
    int port;
    private final List<String> complaints = new ArrayList<>();

    @DynamicPropertySource
    static void line(DynamicPropertyRegistry registry) {
        registry.add("dragoman.carrier.lines[0].number", () -> "+12125550100");
        registry.add("dragoman.carrier.lines[0].city", () -> "nyc");
        registry.add("dragoman.carrier.lines[0].voice-url", () -> CUSTOMER.at("/voice"));
    }

    @BeforeAll
    static void browser() {
        chromium = Optional.of(Chromium.startOrSkip());
        CUSTOMER.says("/voice", new VoiceResponse.Builder().gather(new Gather.Builder().numDigits(1).action("/chosen")
                .say(say(Say.Language.ES_US, "Para español, oprima dos."))
                .say(say(Say.Language.ARB, "للغة العربية، اضغط أربعة.")).build()).build());
        CUSTOMER.says("/chosen", new VoiceResponse.Builder().say(say(Say.Language.ES_US, "Un momento."))
                .dial(new Dial.Builder().conference(new Conference.Builder("S-1").waitUrl("").build()).build())
                .build());
    }

    @AfterAll
    static void close() {
        chromium.ifPresent(Chromium::close);
        CUSTOMER.close();
    }

    @BeforeEach
    void phones() {
        carrier.timeline().run(() -> {
            carrier.phones().add(phone("+12125550131", "Elena", PhoneKind.RESIDENT, List.of("es")));
            carrier.phones().add(phone("+12125551009", "Lucía Mendoza", PhoneKind.INTERPRETER, List.of("es")));
            carrier.phones().add(phone("+12125550111", "Flushing Job Center", PhoneKind.AGENCY, List.of()));
        });
    }

    @AfterEach
    void quiet() {
        carrier.timeline().run(carrier.oblivion()::forgetAll);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aVisitorCallsHearsAndPressesAKey() {
        Page page = open(1440, ColorScheme.LIGHT);
        Locator elena = page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Elena"));
        elena.getByText("Call the New York line").click();

        assertThat(elena.getByText("Para español, oprima dos.")).isVisible();
        Locator arabic = elena.getByText("للغة العربية، اضغط أربعة.");
        assertThat(arabic).isVisible();
        assertThat(arabic.evaluate("line => getComputedStyle(line).direction")).isEqualTo("rtl");

        elena.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("2").setExact(true)).click();
        assertThat(elena.getByText("Un momento.")).isVisible();
        assertThat(elena.getByText("Waiting to be joined")).isVisible();
        elena.getByText("Hang up").click();
        assertThat(elena.getByText("Ready")).isVisible();
    }

    @Test
    void aRingingPhoneComesForwardIsAnsweredAndALineJoinsThoseWhoHearEachOther() {
        Page page = open(1440, ColorScheme.LIGHT);
        page.getByText("Call the New York line").click();
        page.getByText("Lucía Mendoza").click();
        Locator lucia = page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Lucía Mendoza"));
        page.keyboard().type("2125550100");
        lucia.getByText("Call", new Locator.GetByTextOptions().setExact(true)).click();
        for (String name : List.of("Elena", "Lucía Mendoza")) {
            Locator phone = page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(name));
            assertThat(phone.getByText("Para español, oprima dos.")).isVisible();
            phone.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("2").setExact(true)).click();
        }
        assertThat(lucia.getByText("With Elena")).isVisible();
        assertThat(page.locator("#lines path")).hasCount(1);
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "1440, DARK", "390, LIGHT", "390, DARK"})
    void everyoneCanUseIt(int width, ColorScheme scheme) {
        Page page = open(width, scheme);
        page.getByText("Call the New York line").click();
        assertThat(page.getByText("Para español, oprima dos.")).isVisible();

        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }

    private Page open(int width, ColorScheme scheme) {
        Browser browser = chromium.orElseThrow().browser();
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("http://localhost:" + port);
        return page;
    }

    private static Say say(Say.Language language, String words) {
        return new Say.Builder(words).language(language).build();
    }

    private static PhoneRecord phone(String number, String label, PhoneKind kind, List<String> languages) {
        return new PhoneRecord(number, label, kind, "nyc", languages, null);
    }
}
