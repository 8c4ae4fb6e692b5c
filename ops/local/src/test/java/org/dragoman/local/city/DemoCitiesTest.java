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
        assertThat(DemoCities.read().lines()).contains(new DemoCities.Line("nyc", "+12125550100"),
                new DemoCities.Line("montreal", "+15145550100"));
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
