package org.dragoman.gateway.adapter.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.OfferAnswer;
import org.dragoman.gateway.domain.script.AgencyPosition;
import org.dragoman.gateway.domain.script.DutyPosition;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.StaffWord;

/**
 * The addresses that a carrier asks: a position is a step and an opaque token, and back again. The token holds no number
 * and no name; it needs no secret, because the carrier signs the whole address.
 */
public final class Routes {

    private static final String SEPARATOR = " ";
    private static final int MOST = 999;
    static final String CITY = "c";

    private Routes() {}

    /** @return the step, and the token as the query {@code s} */
    public static String path(Position position) {
        return step(position) + "?s=" + token(position);
    }

    /** Names a leg to whoever reports on it. */
    public static String token(LegKey leg) {
        return encode(leg.city().value(), leg.id().toString());
    }

    /** Names the city to whoever reports on a room. */
    public static String token(CityId city) {
        return encode(city.value());
    }

    private static String step(Position position) {
        return switch (position) {
            case Position.AtMenu at -> "menu";
            case Position.AtMore at -> "more";
            case Position.AtQuestion at -> "question";
            case Position.AtDanger at -> "danger";
            case Position.AskedForOffice at -> "asked-for-office";
            case Position.Chosen at -> "choose";
            case Position.ToPeople at -> "people";
            case AgencyPosition at -> AgencyRoutes.step(at);
            case Position.AskedForFeedback at -> "asked-for-feedback";
            case Position.Complaining at -> "complaint";
            case Position.AfterBackup at -> "backup";
            case Position.Hearing at -> "offer";
            case Position.Answering at -> "answer";
            case Position.Fallen at -> "after";
            case Position.Waiting at -> "wait";
            case Position.InLine at -> "line-wait";
            case Position.OfCallBack at -> CallBackRoutes.step(at);
            case Position.Told at -> "tell";
            case DutyPosition at -> DutyRoutes.step(at);
            case Position.AtCutOff at -> "cut-off";
            case Position.ToldStaff at -> "tell-staff";
            case Position.Aside at -> AsideRoutes.step(at);
        };
    }

    private static String token(Position position) {
        return switch (position) {
            case Position.AtMenu(var round) -> encode(round);
            case Position.AtMore(var round) -> encode(round);
            case Position.AtQuestion(var key, var round) -> encode(key, round);
            case Position.AtDanger(var words, var variety) -> encode(words, variety);
            case Position.AskedForOffice(var words, var variety) -> encode(words, variety);
            case Position.Chosen(var words, var variety, var danger, var asks, var office) -> office
                    .map(code -> encode(words, variety, danger, asks, code))
                    .orElseGet(() -> encode(words, variety, danger, asks));
            case Position.ToPeople(var words) -> encode(words);
            case AgencyPosition at -> AgencyRoutes.token(at);
            case Position.AskedForFeedback(var leg, var words) -> encode(leg.city(), leg.id(), words);
            case Position.Complaining(var leg, var words, var asks) -> encode(leg.city(), leg.id(), words, asks);
            case Position.AfterBackup(var words) -> encode(words);
            case Position.Hearing(var leg, var words, var round, var asks) ->
                encode(leg.city(), leg.id(), words, round, asks);
            case Position.Answering(var leg, var words, var answer, var asks) ->
                encode(leg.city(), leg.id(), words, answer, asks);
            case Position.Fallen(var leg, var words, var asks) -> encode(leg.city(), leg.id(), words, asks);
            case Position.Waiting(var words, var sentence) -> encode(words, sentence);
            case Position.InLine(var leg, var words, var first, var mayLetGo) ->
                encode(leg.city(), leg.id(), words, names(first), mayLetGo);
            case Position.OfCallBack at -> encode(CallBackRoutes.parts(at));
            case Position.Told(var words, var sentence) -> encode(words, sentence);
            case DutyPosition at -> DutyRoutes.token(at);
            case Position.AtCutOff(var leg, var words) -> encode(leg.city(), leg.id(), words);
            case Position.ToldStaff(var words, var word, var opens) -> opens
                    .map(at -> encode(words, word, at)).orElseGet(() -> encode(words, word));
            case Position.Aside at -> encode(AsideRoutes.parts(at));
        };
    }

    /** @throws IllegalArgumentException where we did not write this, to the letter */
    public static Position position(String step, String token) {
        var position = read(step, decode(token));
        return written(token, token(position), position);
    }

    private static Position read(String step, String[] part) {
        return switch (step) {
            case "menu" -> new Position.AtMenu(number(part[0]));
            case "more" -> new Position.AtMore(number(part[0]));
            case "question" -> new Position.AtQuestion(part[0], number(part[1]));
            case "danger" -> new Position.AtDanger(new Language(part[0]), new Language(part[1]));
            case "asked-for-office" -> new Position.AskedForOffice(new Language(part[0]), new Language(part[1]));
            case "choose" -> new Position.Chosen(new Language(part[0]), new Language(part[1]),
                    Boolean.parseBoolean(part[2]), number(part[3]), maybe(part, 4));
            case "people" -> new Position.ToPeople(new Language(part[0]));
            case "asked-for-feedback" -> new Position.AskedForFeedback(leg(part), new Language(part[2]));
            case "complaint" -> new Position.Complaining(leg(part), new Language(part[2]), number(part[3]));
            case "backup" -> new Position.AfterBackup(new Language(part[0]));
            case "offer" ->
                new Position.Hearing(leg(part), new Language(part[2]), number(part[3]), number(part[4]));
            case "answer" ->
                new Position.Answering(leg(part), new Language(part[2]), OfferAnswer.valueOf(part[3]),
                        number(part[4]));
            case "after" -> new Position.Fallen(leg(part), new Language(part[2]), number(part[3]));
            case "wait" -> new Position.Waiting(new Language(part[0]), Sentence.valueOf(part[1]));
            case "line-wait" -> new Position.InLine(leg(part), new Language(part[2]), sentences(part[3]),
                    Boolean.parseBoolean(part[4]));
            case String back when back.startsWith(CallBackRoutes.PREFIX) -> CallBackRoutes.read(back, part);
            case "tell" -> new Position.Told(new Language(part[0]), Sentence.valueOf(part[1]));
            case String of when of.startsWith(AgencyRoutes.PREFIX) -> AgencyRoutes.read(of, part);
            case String duty when duty.startsWith(DutyRoutes.PREFIX) -> DutyRoutes.read(duty, part);
            case "cut-off" -> new Position.AtCutOff(leg(part), new Language(part[2]));
            case "tell-staff" -> new Position.ToldStaff(new Language(part[0]), StaffWord.valueOf(part[1]),
                    maybe(part, 2).map(LocalDateTime::parse));
            default -> AsideRoutes.read(step, part);
        };
    }

    private static Optional<String> maybe(String[] part, int at) {
        return at < part.length ? Optional.of(part[at]) : Optional.empty();
    }

    private static String names(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::name).collect(Collectors.joining(","));
    }

    private static List<Sentence> sentences(String names) {
        return names.isEmpty() ? List.of() : Arrays.stream(names.split(",", -1)).map(Sentence::valueOf).toList();
    }

    /** @throws IllegalArgumentException where we did not write this, to the letter */
    public static LegKey leg(String token) {
        var leg = leg(decode(token));
        return written(token, encode(leg.city(), leg.id()), leg);
    }

    /** @throws IllegalArgumentException where we did not write this, to the letter */
    public static CityId city(String token) {
        var city = new CityId(decode(token)[0]);
        return written(token, encode(city), city);
    }

    static LegKey leg(String[] part) {
        return new LegKey(new CityId(part[0]), UUID.fromString(part[1]));
    }

    /** Rounds and asks are few. */
    static int number(String part) {
        int number = Integer.parseInt(part);
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("Nothing is asked so often");
        }
        return number;
    }

    private static <T> T written(String given, String ours, T read) {
        if (!given.equals(ours)) {
            throw new IllegalArgumentException("We write this otherwise");
        }
        return read;
    }

    static String encode(Object... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(text.isEmpty() ? "" : SEPARATOR).append(part);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.toString().getBytes(UTF_8));
    }

    private static String[] decode(String token) {
        return new String(Base64.getUrlDecoder().decode(token), UTF_8).split(SEPARATOR, -1);
    }
}
