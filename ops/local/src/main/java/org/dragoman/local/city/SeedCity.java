package org.dragoman.local.city;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** What the wall of phones needs of a seed file of module schema; the rest of the file is not read here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SeedCity(City city, List<Agency> agencies, List<Line> lines, List<StaffLine> staffLines, List<Vendor> vendors,
        List<Interpreter> interpreters, List<Account> accounts) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record City(String id, String name, String hubLanguage) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agency(List<Site> sites) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Site(String id, String name, String phone) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(String number, String backup, String site) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StaffLine(String number, String backup) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Vendor(String name, String phone, List<String> varieties) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Interpreter(String number, String name, String phone, List<String> varieties) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Account(String username, String role) {}
}
