package org.dragoman.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.ibm.icu.util.ULocale;

import tools.jackson.databind.JsonNode;

/** Holds the codes of the catalogue against IANA's registry of language subtags and against ICU. */
class LanguageCodesTest {

    static Stream<JsonNode> varieties() {
        return Yaml.varieties();
    }

    static Stream<JsonNode> macrolanguages() {
        return Yaml.macrolanguages();
    }

    @Test
    void thereAreAtLeast180SpokenVarietiesAnd4Signed() {
        Map<String, Long> counted = varieties().collect(
                Collectors.groupingBy(variety -> variety.path("modality").asString(), TreeMap::new,
                        Collectors.counting()));
        System.out.printf("Language catalogue: %s varieties, %d questions%n", counted, macrolanguages().count());
        assertThat(counted).containsOnlyKeys("signed", "spoken");
        assertThat(counted.get("spoken")).isGreaterThanOrEqualTo(180);
        assertThat(counted.get("signed")).isGreaterThanOrEqualTo(4);
    }

    /** No language, but what is asked for until somebody knows which. */
    private static final String UNKNOWN = "und";

    @ParameterizedTest
    @MethodSource("varieties")
    void aTagIsWellFormedAndItsLanguageIsRegisteredAsOneLanguage(JsonNode variety) {
        String tag = variety.path("tag").asString();
        assertThat(new ULocale.Builder().setLanguageTag(tag).build().toLanguageTag()).isEqualTo(tag);
        IanaSubtag registered = IanaSubtag.of(tag.split("-")[0]);
        assertThat(registered.scope()).as("scope of " + tag).isEqualTo(tag.equals(UNKNOWN) ? "special" : "-");
        assertThat(registered.preferred()).as("code that replaces " + tag).isEqualTo("-");
    }

    @ParameterizedTest
    @MethodSource("varieties")
    void theThreeLetterCodeOfATwoLetterTagIsKnownToo(JsonNode variety) {
        String tag = variety.path("tag").asString();
        String three = new ULocale(tag).getISO3Language();
        if (tag.length() == 2 && !three.isEmpty()) {
            assertThat(Yaml.texts(variety.path("codes"))).contains(three);
        }
    }

    @ParameterizedTest
    @MethodSource("macrolanguages")
    void aMacrolanguageHasNoTagOfAVariety(JsonNode macrolanguage) {
        String id = macrolanguage.path("id").asString();
        if (id.startsWith("x-")) {
            assertThat(id).matches("x-[a-z0-9]{1,8}");
        } else {
            assertThat(IanaSubtag.of(id).scope()).isIn("macrolanguage", "collection");
        }
    }

    @Test
    void everyMemberOfAMacrolanguageIsOfferedByIt() {
        var offered = new HashMap<String, List<String>>();
        macrolanguages().forEach(asked -> offered.put(asked.path("id").asString(),
                asked.path("choices").valueStream().map(choice -> choice.path("variety").asString()).toList()));
        varieties().map(variety -> variety.path("tag").asString()).forEach(tag -> {
            String macrolanguage = IanaSubtag.of(tag.split("-")[0]).macrolanguage();
            assertThat(offered.getOrDefault(macrolanguage, List.of(tag))).as(macrolanguage).contains(tag);
        });
    }

    @Test
    void everyCodeMeansOneThingOnly() {
        var codes = new ArrayList<String>();
        Stream.concat(varieties(), macrolanguages()).forEach(entry -> {
            codes.add(entry.path("tag").asString(entry.path("id").asString("")));
            codes.addAll(Yaml.texts(entry.path("codes")));
        });
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(codes).allMatch(code -> code.matches("[a-z]{2,3}(-x-[a-z0-9]{1,8})?|x-[a-z0-9]{1,8}"));
    }

    @Test
    void aMergedCodeLeadsToItsReplacement() {
        varieties().forEach(variety -> Yaml.texts(variety.path("codes")).stream()
                .flatMap(code -> IanaSubtag.find(code).stream())
                .map(IanaSubtag::preferred)
                .filter(preferred -> !preferred.equals("-"))
                .forEach(preferred -> assertThat(preferred).isEqualTo(variety.path("tag").asString())));
        assertThat(IanaSubtag.of("ajp").preferred()).isEqualTo("apc");
    }

    @Test
    void choicesAndNeighboursAreVarieties() {
        List<String> tags = varieties().map(variety -> variety.path("tag").asString()).toList();
        macrolanguages().forEach(asked -> assertThat(
                asked.path("choices").valueStream().map(choice -> choice.path("variety").asString()).toList())
                .isSubsetOf(tags).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates());
        varieties().forEach(variety -> assertThat(Yaml.texts(variety.path("seeAlso"))).isSubsetOf(tags));
    }

    @Test
    void countriesAreRealAndHaveWords() {
        var used = new TreeSet<String>();
        Stream.concat(varieties(), macrolanguages()).forEach(entry -> used.addAll(Yaml.texts(entry.path("countries"))));
        var worded = Yaml.read("/languages/countries.yaml");
        assertThat(worded.propertyNames()).containsExactlyElementsOf(used);
        assertThat(used.stream().filter(code -> !code.equals("XK")))
                .isSubsetOf(Arrays.asList(ULocale.getISOCountries()));
    }
}
