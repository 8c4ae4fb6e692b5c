package org.dragoman.gateway.adapter.http;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.MenuDigits;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.call.LegPlan;
import org.dragoman.gateway.domain.call.Offer;
import org.dragoman.gateway.domain.call.Role;
import org.dragoman.gateway.domain.command.Command;
import org.dragoman.gateway.domain.words.TextWord;
import org.dragoman.gateway.domain.words.Word;
import org.jspecify.annotations.Nullable;

/** The contract's Command. What is malformed is refused with a sentence that names the field, never the value. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = CommandJson.Ring.class, name = "RING"),
    @JsonSubTypes.Type(value = CommandJson.Stop.class, name = "STOP"),
    @JsonSubTypes.Type(value = CommandJson.Hold.class, name = "HOLD"),
    @JsonSubTypes.Type(value = CommandJson.Resume.class, name = "RESUME"),
    @JsonSubTypes.Type(value = CommandJson.Tell.class, name = "TELL"),
    @JsonSubTypes.Type(value = CommandJson.Text.class, name = "TEXT")})
sealed interface CommandJson {

    Command toDomain();

    record Ring(UUID commandId, String city, UUID legId, Role role, String room, String to, String callerId,
            String language, Boolean anchor, Integer ringSeconds, @Nullable UUID livesFor, @Nullable OfferJson offer,
            @Nullable Boolean asksFirst, @Nullable String sendDigits)
            implements
                CommandJson {

        private static final Pattern ROOM = Pattern.compile("[A-Za-z0-9._-]{1,100}");

        @Override
        public Command toDomain() {
            Fields.need(ROOM.matcher(Fields.present(room, "room")).matches(), "room must be letters, digits, . _ -");
            var plan = new LegPlan(Fields.present(role, "role"), room, Fields.language(language, "language"),
                    Fields.present(anchor, "anchor"), Optional.ofNullable(livesFor),
                    Optional.ofNullable(offer).map(OfferJson::toDomain), Boolean.TRUE.equals(asksFirst));
            return new Command.Ring(Fields.present(commandId, "commandId"), Fields.leg(city, legId), plan,
                    Fields.number(to, "to"), Fields.number(callerId, "callerId"),
                    Fields.present(ringSeconds, "ringSeconds"), Optional.ofNullable(sendDigits).map(Fields::digits));
        }
    }

    record OfferJson(UUID assignmentId, Long epoch, String variety, String varietyName, String agency,
            String domain) {

        Offer toDomain() {
            return new Offer(Fields.present(assignmentId, "offer.assignmentId"),
                    Fields.present(epoch, "offer.epoch"), Fields.language(variety, "offer.variety"),
                    Fields.present(varietyName, "offer.varietyName"), Fields.present(agency, "offer.agency"),
                    Fields.present(domain, "offer.domain"));
        }
    }

    record Stop(UUID commandId, String city, UUID legId, @Nullable String language, @Nullable String word)
            implements
                CommandJson {
        @Override
        public Command toDomain() {
            return new Command.Stop(Fields.present(commandId, "commandId"), Fields.leg(city, legId),
                    Optional.ofNullable(language).map(tag -> Fields.language(tag, "language")),
                    Optional.ofNullable(word).map(Fields::word));
        }
    }

    record Hold(UUID commandId, String city, UUID legId, String language, String word) implements CommandJson {
        @Override
        public Command toDomain() {
            return new Command.Hold(Fields.present(commandId, "commandId"), Fields.leg(city, legId),
                    Fields.language(language, "language"), Fields.word(Fields.present(word, "word")));
        }
    }

    record Resume(UUID commandId, String city, UUID legId) implements CommandJson {
        @Override
        public Command toDomain() {
            return new Command.Resume(Fields.present(commandId, "commandId"), Fields.leg(city, legId));
        }
    }

    record Tell(UUID commandId, String city, UUID legId, String language, String word, @Nullable String opens)
            implements
                CommandJson {
        @Override
        public Command toDomain() {
            return new Command.Tell(Fields.present(commandId, "commandId"), Fields.leg(city, legId),
                    Fields.language(language, "language"), Fields.word(Fields.present(word, "word")),
                    Optional.ofNullable(opens).map(Fields::localTime));
        }
    }

    record Text(UUID commandId, String city, UUID legId, String to, String callerId, String language, String word)
            implements
                CommandJson {
        @Override
        public Command toDomain() {
            return new Command.Text(Fields.present(commandId, "commandId"), Fields.leg(city, legId),
                    Fields.number(to, "to"), Fields.number(callerId, "callerId"),
                    Fields.language(language, "language"), Fields.textWord(Fields.present(word, "word")));
        }
    }

    /** Turns raw fields into domain values. */
    final class Fields {

        private Fields() {}

        static <T> T present(@Nullable T value, String name) {
            if (value == null) {
                throw new Malformed(name + " is missing");
            }
            return value;
        }

        static void need(boolean condition, String sentence) {
            if (!condition) {
                throw new Malformed(sentence);
            }
        }

        static LegKey leg(@Nullable String city, @Nullable UUID legId) {
            try {
                return new LegKey(new CityId(present(city, "city")), present(legId, "legId"));
            } catch (IllegalArgumentException e) {
                throw new Malformed("city: " + e.getMessage());
            }
        }

        static Language language(@Nullable String tag, String name) {
            try {
                return new Language(present(tag, name));
            } catch (IllegalArgumentException e) {
                throw new Malformed(name + ": " + e.getMessage());
            }
        }

        static PhoneNumber number(@Nullable String e164, String name) {
            need(PhoneNumber.isWellFormed(present(e164, name)), name + " must be a phone number in E.164 form");
            return new PhoneNumber(present(e164, name));
        }

        static MenuDigits digits(String keys) {
            need(MenuDigits.isWellFormed(keys), "sendDigits must be 1 to 32 of 0-9, *, # and w");
            return new MenuDigits(keys);
        }

        static LocalDateTime localTime(String written) {
            try {
                return LocalDateTime.parse(written);
            } catch (DateTimeParseException e) {
                throw new Malformed("opens must be a day and a time like 2026-11-30T09:00");
            }
        }

        static TextWord textWord(String name) {
            try {
                return TextWord.valueOf(name);
            } catch (IllegalArgumentException e) {
                throw new Malformed("word is not one of the text messages that the gateway knows");
            }
        }

        static Word word(String name) {
            try {
                return Word.valueOf(name);
            } catch (IllegalArgumentException e) {
                throw new Malformed("word is not one of the sentences that the gateway knows");
            }
        }
    }
}
