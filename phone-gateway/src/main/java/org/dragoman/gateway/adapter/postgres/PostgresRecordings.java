package org.dragoman.gateway.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.recording.OwnRecording;
import org.dragoman.gateway.domain.recording.OwnRecordings;
import org.dragoman.gateway.domain.recording.RecordingName;
import org.dragoman.gateway.domain.recording.Sound;
import org.dragoman.gateway.domain.recording.SoundKey;
import org.dragoman.gateway.port.RecordingBook;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows of gateway.recording, and what is in use of them in memory. */
final class PostgresRecordings implements RecordingBook {

    private static final String IN_USE = "select * from gateway.recordings_in_use()";
    private static final String FIND = """
            select sound, millis from gateway.recording where city_id = :city and sha256 = :hash limit 1
            """;
    /** Two uploads of one city come one after the other: the second sees what the first has kept. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('recording'), hashtext(:city))::text";
    private static final String HOLDS_ALREADY = """
            select exists (select 1 from gateway.recording
                           where city_id = :city and language = :language and sentence = :sentence and sha256 = :hash
                             and ended_at is null) as same
            """;
    private static final String BYTES_BESIDES = """
            select coalesce(sum(length(sound)), 0)::bigint as bytes from gateway.recording
            where city_id = :city and ended_at is null and not (language = :language and sentence = :sentence)
            """;
    private static final String END = """
            update gateway.recording set ended_at = gateway.clock()
            where city_id = :city and language = :language and sentence = :sentence and ended_at is null
            """;
    private static final String INSERT = """
            insert into gateway.recording (city_id, recording_id, language, sentence, sha256, sound, millis, uploaded_at,
                uploaded_by)
            values (:city, gen_random_uuid(), :language, :sentence, :hash, :sound, :millis, gateway.clock(), :by)
            """;

    private final CityDatabase database;
    private final AtomicReference<OwnRecordings> current = new AtomicReference<>(OwnRecordings.NONE);

    PostgresRecordings(CityDatabase database) {
        this.database = database;
    }

    @Override
    public OwnRecordings current() {
        return current.get();
    }

    @Override
    public Mono<OwnRecordings> refresh() {
        return database.outside().sql(IN_USE).map(PostgresRecordings::recording).all().collectList()
                .flatMap(this::withSounds)
                .doOnNext(current::set);
    }

    private Mono<OwnRecordings> withSounds(List<OwnRecording> inUse) {
        return Flux.fromStream(inUse.stream().map(SoundKey::of).distinct())
                .concatMap(key -> sound(key).map(sound -> Map.entry(key, sound)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(sounds -> new OwnRecordings(inUse, sounds));
    }

    private Mono<Sound> sound(SoundKey key) {
        return Mono.justOrEmpty(current().sound(key)).switchIfEmpty(read(key));
    }

    @Override
    public Mono<Sound> find(SoundKey key) {
        return sound(key);
    }

    private Mono<Sound> read(SoundKey key) {
        return database.single(key.city(), db -> db.sql(FIND)
                .bind("city", key.city().value()).bind("hash", key.hash())
                .map(row -> new Sound(Cells.required(row, "sound", byte[].class), length(row)))
                .one());
    }

    @Override
    public Mono<Kept> keep(CityId city, RecordingName name, Sound sound, UUID by) {
        return database.inside(city, db -> alone(db, city)
                .then(isThere(db, city, name, sound))
                .flatMap(there -> there ? Mono.just(Kept.KEPT) : replace(db, city, name, sound, by)));
    }

    private static Mono<String> alone(DatabaseClient db, CityId city) {
        return db.sql(ALONE).bind("city", city.value()).map(row -> "").one();
    }

    private static Mono<Boolean> isThere(DatabaseClient db, CityId city, RecordingName name, Sound sound) {
        return named(db.sql(HOLDS_ALREADY), city, name).bind("hash", sound.hash())
                .map(row -> Cells.flag(row, "same")).one();
    }

    private static Mono<Kept> replace(DatabaseClient db, CityId city, RecordingName name, Sound sound, UUID by) {
        return named(db.sql(BYTES_BESIDES), city, name).map(row -> Cells.required(row, "bytes", Long.class)).one()
                .flatMap(besides -> besides + sound.bytes().length > MOST_BYTES_OF_A_CITY
                        ? Mono.just(Kept.CITY_HAS_TOO_MUCH)
                        : named(db.sql(END), city, name).then()
                                .then(insert(db, city, name, sound, by))
                                .thenReturn(Kept.KEPT));
    }

    private static Mono<Void> insert(DatabaseClient db, CityId city, RecordingName name, Sound sound, UUID by) {
        return named(db.sql(INSERT), city, name).bind("hash", sound.hash()).bind("sound", sound.bytes())
                .bind("millis", (int) sound.length().toMillis()).bind("by", by).then();
    }

    @Override
    public Mono<Boolean> withdraw(CityId city, RecordingName name) {
        return database.single(city, db -> named(db.sql(END), city, name).fetch().rowsUpdated()
                .map(rows -> rows > 0));
    }

    private static DatabaseClient.GenericExecuteSpec named(DatabaseClient.GenericExecuteSpec sql, CityId city,
            RecordingName name) {
        return sql.bind("city", city.value()).bind("language", name.language().tag())
                .bind("sentence", name.sentence());
    }

    private static OwnRecording recording(Readable row) {
        return new OwnRecording(new CityId(Cells.text(row, "city_id")),
                new RecordingName(new Language(Cells.text(row, "language")), Cells.text(row, "sentence")),
                Cells.text(row, "sha256"), Cells.number(row, "bytes"), length(row),
                Cells.instant(row, "uploaded_at"));
    }

    private static Duration length(Readable row) {
        return Duration.ofMillis(Cells.number(row, "millis"));
    }
}
