package org.dragoman.dispatch.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.dragoman.stores.Database;
import org.dragoman.stores.Stores;
import org.junit.jupiter.api.Test;

/** What PostgreSQL itself says about the walls between cities and the rights of the service's role. */
class WallsTest {

    private final Database database = Stores.postgres().freshDatabase("dispatch", AppRole::migrate);

    @Test
    void everyTableOfACityHasRowLevelSecurityAndAPolicy() {
        assertThat(list("""
                select c.relname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'city_id'
                where c.relnamespace = 'dispatch'::regnamespace and c.relkind = 'r' and c.relname <> 'city'
                  and (not c.relrowsecurity or not exists (select 1 from pg_policy p where p.polrelid = c.oid))"""))
                .isEmpty();
    }

    @Test
    void everyPolicyShowsTheConnectionsOwnCityAndNoOther() {
        assertThat(list("""
                select p.polrelid::regclass || ': ' || coalesce(pg_get_expr(p.polqual, p.polrelid), 'nothing')
                from pg_policy p join pg_class c on c.oid = p.polrelid
                where c.relnamespace = 'dispatch'::regnamespace
                  and pg_get_expr(p.polqual, p.polrelid) is distinct from '(city_id = dispatch.current_city())'"""))
                .isEmpty();
    }

    /** A view that asks as its owner would look over every wall. */
    @Test
    void everyViewAsksAsWhoeverReadsIt() {
        assertThat(list("""
                select relname from pg_class
                where relnamespace = 'dispatch'::regnamespace and relkind = 'v'
                  and not coalesce(reloptions @> array ['security_invoker=true'], false)""")).isEmpty();
        assertThat(list("select relname from pg_class where relnamespace = 'dispatch'::regnamespace and relkind = 'v'"))
                .contains("vendor_use");
    }

    @Test
    void everyKeyBeginsWithTheCity() {
        assertThat(list("""
                select c.conrelid::regclass::text from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.connamespace = 'dispatch'::regnamespace and c.contype = 'p' and a.attname <> 'city_id'
                  and c.conrelid::regclass::text not like '%flyway%'""")).isEmpty();
    }

    @Test
    void theServiceOwnsNothingAndIsNoSuperuser() {
        assertThat(list("select relname from pg_class where pg_get_userbyid(relowner) = 'dragoman_dispatch'"))
                .isEmpty();
        assertThat(list("select proname from pg_proc where pg_get_userbyid(proowner) = 'dragoman_dispatch'")).isEmpty();
        assertThat(list("select rolname from pg_roles where rolname = 'dragoman_dispatch'"
                + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)")).isEmpty();
    }

    @Test
    void nobodyWhoServesRequestsCanRewriteTheLedgerOrTheClock() {
        assertThat(list("""
                select privilege_type from information_schema.role_table_grants
                where grantee = 'dragoman_dispatch' and table_schema = 'dispatch' and table_name = 'ledger'"""))
                .containsExactlyInAnyOrder("SELECT", "INSERT");
        assertThat(list("select 'may create' where has_schema_privilege('dragoman_dispatch', 'dispatch', 'CREATE')"))
                .isEmpty();
    }

    private List<String> list(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
