package org.dragoman.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A menu goes from the seed file to the gateway as it is, so it must be what the contract says. */
class SeedMenusTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(strings = {"nyc", "montreal"})
    void theMenuOfEveryLineKeepsTheContract(String city) {
        JsonNode seed = Yaml.read("/seed/" + city + ".yaml");
        seed.path("lines").forEach(line -> assertThat(contractOfALine()
                .validate(JSON.writeValueAsString(asTold(city, seed, line)), InputFormat.JSON)).isEmpty());
        assertThat(contractOfALine().validate("{\"menu\":[{\"key\":\"010\"}]}", InputFormat.JSON)).isNotEmpty();
    }

    private static Map<String, Object> asTold(String city, JsonNode seed, JsonNode line) {
        return Map.of("city", city, "number", line.path("number").asString(), "backupNumber",
                line.path("backup").asString(), "hubLanguage", seed.path("city").path("hubLanguage").asString(), "menu",
                line.path("menu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nyc", "montreal"})
    void everyVarietyThatIsPromisedOnALineHasAnInterpreterOrAVendor(String city) {
        JsonNode seed = Yaml.read("/seed/" + city + ".yaml");
        List<String> served = java.util.stream.Stream.of("interpreters", "vendors")
                .flatMap(people -> seed.path(people).valueStream())
                .flatMap(one -> Yaml.texts(one.path("varieties")).stream())
                .toList();
        seed.path("lines").forEach(line -> line.path("menu").forEach(key -> key.path("choices")
                .forEach(choice -> assertThat(served).contains(choice.path("variety").asString()))));
    }

    private static Schema contractOfALine() {
        JsonNode line = Yaml.read("/contracts/dispatch-internal.yaml").at("/components/schemas/Line");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.writeValueAsString(line), InputFormat.JSON);
    }
}
