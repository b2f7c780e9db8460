package it.comunitadipratiche.core.plugin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationScriptTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table podcast_episode (id bigint, constraint podcast_episode_pk primary key (id));",
                "CREATE TABLE \"PODCAST_EPISODE\" (id bigint)",
                "create table podcast_episode(id bigint references account (id)); -- account; stays as it is",
                "/* create table other (id int); */ create unique index podcast_one on podcast_episode (id);",
                "alter table podcast_episode add column title varchar(20); drop table podcast_old",
                "alter table podcast_episode rename to podcast_part",
                "rename table podcast_episode to podcast_part; rename column podcast_part.a to b",
                "insert into podcast_episode values ('drop table entry; update entry set x = 1')",
                "update podcast_episode set id = 1; delete from podcast_episode",
                "comment on table podcast_episode is 'constraint other'",
                "create sequence podcast_number; create view podcast_new as select * from podcast_episode"
            })
    void allowsWhatIsThePlugins(String text) {
        assertThatCode(() -> MigrationScript.check("podcast", "V1__x.sql", text))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table episode (id bigint)",
                "create table podcastepisode (id bigint)",
                "create table public.podcast_episode (id bigint)",
                "create table podcast_episode (id bigint, constraint episode_pk primary key (id))",
                "create index episode_one on podcast_episode (id)",
                "create index podcast_one on entry (id)",
                "alter table entry add column podcast varchar(10)",
                "alter table podcast_episode rename to episode",
                "rename table podcast_episode to episode",
                "drop table if exists account",
                "insert into account values (1)",
                "update\n account set id = 1",
                "delete from account",
                "create table podcast_a (id int); drop table entry"
            })
    void refusesWhatIsNot(String text) {
        assertThatThrownBy(() -> MigrationScript.check("podcast", "V1__x.sql", text))
                .isInstanceOf(PluginRefusedException.class)
                .hasMessageContaining("V1__x.sql")
                .hasMessageContaining("podcast_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant all on podcast_episode to public",
                "create function podcast_f() returns int",
                "do $$ begin end $$",
                "truncate table entry",
                "select 1",
                "call syscs_util.syscs_freeze_database()"
            })
    void refusesStatementsItDoesNotKnow(String text) {
        assertThatThrownBy(() -> MigrationScript.check("podcast", "V1__x.sql", text))
                .isInstanceOf(PluginRefusedException.class)
                .hasMessageContaining("not allowed");
    }
}
