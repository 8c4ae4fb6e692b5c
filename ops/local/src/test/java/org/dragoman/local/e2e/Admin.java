package org.dragoman.local.e2e;

import java.util.Map;

/** An admin of New York, at a machine. */
final class Admin {

    private static final String TOKEN = "drg_nyc_admin-of-the-scenarios-0123456789";
    private static final String LET_IN = """
            insert into dispatch.api_token (city_id, token_hash, name, role, created_at)
            values ('nyc', sha256('%s'), 'scenarios', 'ADMIN', now()) on conflict do nothing""".formatted(TOKEN);

    private Admin() {}

    static Http http(Scene scene) {
        scene.truth().execute(LET_IN);
        return new Http(scene.stack().dispatch().address(), Map.of("Authorization", "Bearer " + TOKEN));
    }
}
