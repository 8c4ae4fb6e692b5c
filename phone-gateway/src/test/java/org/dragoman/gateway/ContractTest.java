package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dragoman.gateway.adapter.twilio.Addresses;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.CallKey;
import org.dragoman.gateway.domain.call.EventReason;
import org.dragoman.gateway.domain.call.ReplaceReason;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.call.LegEvent;
import org.dragoman.gateway.domain.call.OfferAnswer;
import org.dragoman.gateway.domain.call.Role;
import org.dragoman.gateway.domain.command.Verdict;
import org.dragoman.gateway.domain.duty.DutyChoice;
import org.dragoman.gateway.domain.duty.DutyState;
import org.dragoman.gateway.domain.recording.Objection;
import org.dragoman.gateway.domain.recording.SentenceState;
import org.dragoman.gateway.domain.words.TextWord;
import org.dragoman.gateway.domain.words.Word;
import org.dragoman.gateway.port.DispatchDesk;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.FakeDispatch;
import org.dragoman.gateway.support.Office;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** What is really sent and understood is what the contracts between the services say. */
class ContractTest {

    private static final RunningGateway GATEWAY = SharedGateway.get();
    private static final JsonNode DISPATCH = contract("dispatch-internal.yaml");
    private static final JsonNode OWN = contract("gateway-internal.yaml");
    private static final Map<String, String> DUTY_LINE = Map.of("To", "+12125550107");
    private final Script script = new Script(GATEWAY);

    @Test
    void whatWeTellDispatchFollowsItsContract() {
        var leg = UUID.randomUUID();
        GATEWAY.command(Commands.offer(leg, null));
        eventually(() -> assertThat(GATEWAY.carrier.ringsOf(leg)).hasSize(1));
        var call = GATEWAY.carrier.ringsOf(leg).getFirst();
        var offer = script.askRung(call.form().getOrDefault("Url", ""), call.sid(), Map.of());
        script.askRung(Script.attribute(offer, "action"), call.sid(), Map.of("Digits", "1"));
        script.status(call.statusUrl(), call.sid(), "in-progress", 2);
        script.status(call.statusUrl(), call.sid(), "completed", 3);
        script.resident();
        eventually(() -> assertThat(script.events(leg)).hasSize(2));

        assertThat(GATEWAY.dispatch.requests).isNotEmpty().allSatisfy(one -> follows(DISPATCH, "LineRequest", one));
        assertThat(GATEWAY.dispatch.answers).isNotEmpty().allSatisfy(one -> follows(DISPATCH, "OfferAnswer", one));
        assertThat(GATEWAY.dispatch.events).isNotEmpty().allSatisfy(one -> follows(DISPATCH, "LegEvent", one));
    }

    @Test
    void whatWeTellOfAnAgreementFollowsItsContract() {
        var resident = script.resident();
        var addresses = new Addresses(Script.attribute(resident.menu(), "action").replaceFirst("/twilio/.*", ""));
        script.ask(addresses.to(new Position.TextsAgreed(new LegKey(new CityId("nyc"), resident.leg()),
                new Language("ht"), 0)), resident.callSid(), Map.of());
        assertThat(GATEWAY.dispatch.textsAgreed).isNotEmpty()
                .allSatisfy(one -> follows(DISPATCH, "TextsAgreed", one));
    }

    @Test
    void whatWePressDuringACallFollowsItsContract() {
        var leg = UUID.randomUUID();
        GATEWAY.command(Commands.offer(leg, null));
        eventually(() -> assertThat(GATEWAY.carrier.ringsOf(leg)).hasSize(1));
        var ring = GATEWAY.carrier.ringsOf(leg).getFirst();
        var addresses = new Addresses(ring.value("Url").replaceFirst("/twilio/.*", ""));
        var key = new LegKey(new CityId("nyc"), leg);
        Stream.of(new CallKey.BreakAfter(), new CallKey.CallAgain(), new CallKey.Replace(ReplaceReason.CONFLICT),
                new CallKey.WrongLanguage(new Language("apc"))).forEach(
                        pressed -> script.askRung(
                                addresses.to(new Position.Pressing(key, new Language("en"), pressed, 0)), ring.sid(),
                                Map.of()));
        assertThat(GATEWAY.dispatch.keys).extracting(one -> one.get("key").asString())
                .contains("BREAK_AFTER", "REPLACE", "WRONG_LANGUAGE", "CALL_AGAIN");
        assertThat(GATEWAY.dispatch.keys).allSatisfy(one -> follows(DISPATCH, "CallKey", one));
        follows(DISPATCH, "CallKeyOutcome", FakeDispatch.JSON.readTree(GATEWAY.dispatch.keyOutcome));
        script.askRung(addresses.to(new Position.NamedOffice(key, new Language("en"), "4109", 0, 0)), ring.sid(),
                Map.of());
        assertThat(GATEWAY.dispatch.namedOffices).isNotEmpty()
                .allSatisfy(one -> follows(DISPATCH, "NamedOffice", one));
        follows(DISPATCH, "OfficeOutcome", FakeDispatch.JSON.readTree(GATEWAY.dispatch.officeOutcome));
        follows(DISPATCH, "FiledComplaint", FakeDispatch.JSON.readTree(GATEWAY.dispatch.complaint));
    }

    @Test
    void whatOurTestsPretendFollowsTheContractsToo() {
        var offices = GATEWAY.dispatch.offices;
        follows(DISPATCH, "AgencyAnswer", FakeDispatch.JSON.readTree(offices.admission(UUID.randomUUID())));
        follows(DISPATCH, "LineDirectory", FakeDispatch.JSON.readTree(FakeDispatch.LINES));
        var leg = UUID.randomUUID();
        Stream.of(Commands.offer(leg, leg), Commands.agency(leg, null), Commands.stop(leg, "CALL_ENDED"),
                Commands.spoken("HOLD", leg, "ht", "INTERPRETER_LOST"), Commands.resume(leg),
                Commands.spoken("TELL", leg, "ht", "CONNECTING_AGENCY"),
                Commands.spoken("TELL", leg, "en", "OFFICE_CLOSED").replace("\"word\"",
                        "\"opens\": \"2026-11-30T09:00\", \"word\""),
                Commands.text(UUID.randomUUID(), "nyc", "+12125551001", "en"),
                Commands.text(UUID.randomUUID(), "nyc", "+12125551001", "ht", "WE_CALLED"))
                .forEach(command -> follows(OWN, "Command", FakeDispatch.JSON.readTree(command)));
    }

    @Test
    void whatIsSaidOfTheDutyLineFollowsTheContract() {
        follows(DISPATCH, "DutyAnswer", FakeDispatch.JSON.readTree(GATEWAY.dispatch.dutyAnswer));
        GATEWAY.dispatch.duty.clear();
        var menu = typed(typed(script.ask("/twilio/voice/line", "CAduty", DUTY_LINE), "1050"), "4821");
        typed(menu, "2");
        typed(typed(menu, "4"), "5");
        assertThat(told("/number")).isNotEmpty().allSatisfy(one -> follows(DISPATCH, "DutyNumber", one));
        assertThat(told("/pin")).isNotEmpty().allSatisfy(one -> follows(DISPATCH, "DutyPin", one));
        assertThat(told("/availability")).isNotEmpty().allSatisfy(one -> follows(DISPATCH, "DutyChoice", one));
        assertThat(told("/phone-checked")).isNotEmpty().allSatisfy(one -> follows(DISPATCH, "OfCity", one));
        follows(OWN, "Command", FakeDispatch.JSON.readTree(
                Commands.ring(UUID.randomUUID(), UUID.randomUUID(), "DUTY", "+12125551050", null, "")));
    }

    private String typed(String markup, String keys) {
        var more = new HashMap<>(DUTY_LINE);
        more.putAll(Map.of("Digits", keys, "FinishedOnKey", "#"));
        return script.ask(Script.attribute(markup, "action"), "CAduty", more);
    }

    private static List<JsonNode> told(String what) {
        return GATEWAY.dispatch.duty.stream().filter(one -> one.contains(what + " "))
                .map(one -> FakeDispatch.JSON.readTree(one.substring(one.indexOf(' ')))).toList();
    }

    @Test
    void ourAnswersFollowOurContract() {
        var stopped = UUID.randomUUID();
        follows(OWN, "CommandOutcome", answer(Commands.stop(stopped, null)));
        follows(OWN, "CommandOutcome", answer(Commands.offer(stopped, null)));
    }

    @Test
    void everyNameOfTheContractsIsKnownHere() {
        assertThat(names(DISPATCH, "/components/schemas/Word/enum")).containsExactlyElementsOf(names(Word.values()));
        assertThat(names(DISPATCH, "/components/schemas/LegEvent/properties/kind/enum"))
                .containsExactlyElementsOf(names(LegEvent.Kind.values()));
        assertThat(names(DISPATCH, "/components/schemas/LegEvent/properties/reason/enum"))
                .containsExactlyInAnyOrderElementsOf(names(EventReason.values()));
        assertThat(names(DISPATCH, "/components/schemas/OfferAnswer/properties/answer/enum"))
                .containsExactlyElementsOf(names(OfferAnswer.values()));
        assertThat(names(DISPATCH, "/components/schemas/OfferOutcome/properties/outcome/enum"))
                .containsExactlyInAnyOrderElementsOf(names(DispatchDesk.OfferOutcome.values()));
        assertThat(names(DISPATCH, "/components/schemas/DutyChoice/properties/availability/enum"))
                .containsExactlyElementsOf(names(DutyChoice.values()));
        assertThat(names(DISPATCH, "/components/schemas/DutyAnswer/properties/next/enum"))
                .containsExactlyElementsOf(names(DutyChoice.values()));
        assertThat(names(DISPATCH, "/components/schemas/DutyAnswer/properties/availability/enum"))
                .containsExactlyElementsOf(names(DutyState.Now.values()));
        assertThat(names(DISPATCH, "/components/schemas/ReplaceReason/enum"))
                .containsExactlyElementsOf(names(ReplaceReason.values()));
        assertThat(names(OWN, "/components/schemas/TextWord/enum")).containsExactlyElementsOf(names(TextWord.values()));
        assertThat(names(OWN, "/components/schemas/Ring/properties/role/enum"))
                .containsExactlyInAnyOrderElementsOf(names(Role.values()));
        assertThat(names(OWN, "/components/schemas/CommandOutcome/properties/reason/enum"))
                .containsExactlyInAnyOrderElementsOf(names(Verdict.Reason.values()));
        assertThat(names(OWN, "/components/schemas/UploadOutcome/properties/reason/enum"))
                .containsExactlyElementsOf(names(Objection.values()));
        assertThat(names(OWN, "/components/schemas/SentenceState/properties/source/enum"))
                .containsExactlyElementsOf(names(SentenceState.Source.values()));
    }

    @Test
    void whatWeTellOfOfficesFollowsTheContract() {
        var office = new Office(GATEWAY);
        GATEWAY.dispatch.offices.asks = List.of("case");
        office.choose(office.passed());
        GATEWAY.dispatch.offices.asks = List.of();
        var known = GATEWAY.dispatch.offices;
        assertThat(known.calls).isNotEmpty().allSatisfy(one -> follows(DISPATCH, "StaffCall", one));
        assertThat(known.pins).isNotEmpty().allSatisfy(one -> follows(DISPATCH, "Pin", one));
        assertThat(known.requests).isNotEmpty().allSatisfy(one -> follows(DISPATCH, "AgencyRequest", one));
    }

    private static JsonNode answer(String command) {
        return FakeDispatch.JSON.readTree(GATEWAY.command(command).body());
    }

    private static List<String> names(JsonNode contract, String path) {
        return contract.at(path).valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    /** Of our own contract. */
    static void follows(String schema, JsonNode message) {
        follows(OWN, schema, message);
    }

    private static void follows(JsonNode contract, String schema, JsonNode message) {
        assertThat(schema(contract, schema).validate(message.toString(), InputFormat.JSON)).isEmpty();
    }

    private static Schema schema(JsonNode contract, String name) {
        var id = "https://contract.test/" + contract.at("/info/title").asString().replace(' ', '-');
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(id, contract.toString())));
        return registry.getSchema(SchemaLocation.of(id + "#/components/schemas/" + name));
    }

    private static JsonNode contract(String file) {
        try (InputStream yaml = Objects.requireNonNull(ContractTest.class.getResourceAsStream("/contracts/" + file))) {
            Object tree = new Yaml().load(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
            return FakeDispatch.JSON.valueToTree(tree);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
