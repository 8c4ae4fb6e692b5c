package org.dragoman.local.e2e;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Numbers of the demo cities, by the people who answer them. */
final class People {

    static final String NYC_LINE = "+12125550100";
    static final String NYC_CREOLE_LINE = "+12125550103";
    static final String NYC_LETTERS = "+12125550104";
    static final String NYC_OFFICES = "+12125550106";
    static final String NYC_DUTY_LINE = "+12125550107";
    static final String NYC_BACKUP = "+12125550199";
    static final String NYC_AGENCY = "+12125550110";
    static final String CITY_LINE = "city-line-counter";
    static final String FLUSHING = "flushing-job-center";
    static final String FLUSHING_CODE = "4102";
    static final String FLUSHING_DESK = "+12125550111";
    static final String MIRLANDE = "+12125550131";
    static final String DON_ERNESTO = "+12125550132";

    static final String NASREEN = "+12125550135";
    static final String MR_CHEN = "+12125550136";
    static final String DONA_LUCIA = "+12125550137";
    static final String MRS_KIM = "+12125550138";

    static final String MONTREAL_LINE = "+15145550100";
    static final String MONTREAL_AGENCY = "+15145550110";
    static final String COTE_DES_NEIGES = "bureau-cote-des-neiges";
    static final String COTE_DES_NEIGES_DESK = "+15145550111";
    static final String ROSELINE = "+15145550131";

    private People() {}

    static Predicate<JsonNode> speaking(String language) {
        return phone -> phone.path("languages").valueStream().anyMatch(one -> one.asString().equals(language));
    }

    /** The phone of the interpreter with this public number. */
    static String phoneOf(String publicNumber) {
        return (publicNumber.startsWith("1") ? "+1212555" : "+1514555") + publicNumber;
    }

    static String publicNumber(String phone) {
        return phone.substring(phone.length() - 4);
    }
}
