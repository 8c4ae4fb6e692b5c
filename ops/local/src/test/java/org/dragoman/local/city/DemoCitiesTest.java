package org.dragoman.local.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dragoman.local.carrier.phones.PhoneKind;
import org.dragoman.local.carrier.phones.PhoneRecord;
import org.dragoman.local.carrier.phones.PhonesFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class DemoCitiesTest {

    @TempDir
    Path folder = Path.of("");

    private List<PhoneRecord> phones = List.of();

    @BeforeEach
    void readAsTheSimulatorDoes() {
        var file = folder.resolve("phones.json");
        DemoCities.read().writePhones(file);
        phones = new PhonesFile(JsonMapper.shared()).read(file);
    }

    @Test
    void bothCitiesHaveALine() {
        assertThat(DemoCities.read().lines())
                .anySatisfy(line -> {
                    assertThat(line.number()).isEqualTo("+12125550100");
                    assertThat(line.fallback()).contains("connecting you", "<Number>+12125550199</Number>");
                })
                .anySatisfy(line -> {
                    assertThat(line.city()).isEqualTo("montreal");
                    assertThat(line.fallback()).contains("fr-CA", "<Number>+15145550199</Number>");
                });
    }

    /** The wall takes the first line of a city for the one that residents dial. */
    @Test
    void theLineOfOfficesIsTheCarriersTooAndComesAfterThoseOfResidents() {
        assertThat(DemoCities.read().lines().stream().filter(line -> line.city().equals("nyc"))
                .map(DemoCities.Line::number)).startsWith("+12125550100").contains("+12125550106")
                .doesNotHaveDuplicates();
    }

    @Test
    void everybodyInACityHasAPhone() {
        for (var city : List.of("nyc", "montreal")) {
            assertThat(phones.stream().filter(phone -> phone.city().equals(city)).map(PhoneRecord::kind))
                    .contains(PhoneKind.values());
        }
    }

    @Test
    void noTwoPhonesHaveTheSameNumber() {
        assertThat(phones.stream().map(PhoneRecord::number)).doesNotHaveDuplicates();
    }

    @Test
    void theSiteOfALineIsAnAgencyAndTheOthersAreDesks() {
        assertThat(kindOf("+12125550110")).isEqualTo(PhoneKind.AGENCY);
        assertThat(kindOf("+12125550111")).isEqualTo(PhoneKind.DESK);
    }

    private PhoneKind kindOf(String number) {
        return phones.stream().filter(phone -> phone.number().equals(number)).findFirst().orElseThrow().kind();
    }
}
