package org.casereviewupdate.vocabulary;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;

/** The controlled names as they are stored. */
@Singleton
public class NameList {

    private static final String LIST = """
        select name, welsh, nation, synonyms, successors
        from controlled_name
        where kind = :kind and (shipped is false or not :entered)
        order by name
        """;

    // What an editor has added to a name that ships later stays; a name that no longer ships does too: records may
    // carry it.
    private static final String ADD = """
        insert into controlled_name (kind, name, welsh, nation, synonyms, successors, shipped)
        values (:kind, :name, :welsh, :nation, cast(:synonyms as text[]), cast(:successors as text[]), :shipped)
        on conflict on constraint controlled_name_once do update
        set welsh = coalesce(excluded.welsh, controlled_name.welsh),
            nation = coalesce(excluded.nation, controlled_name.nation),
            synonyms = controlled_name.synonyms || array(
                select s from unnest(excluded.synonyms) as s where s <> all(controlled_name.synonyms)),
            successors = controlled_name.successors || array(
                select s from unnest(excluded.successors) as s where s <> all(controlled_name.successors)),
            shipped = controlled_name.shipped or excluded.shipped
        where coalesce(excluded.welsh, controlled_name.welsh) is distinct from controlled_name.welsh
            or coalesce(excluded.nation, controlled_name.nation) is distinct from controlled_name.nation
            or not excluded.synonyms <@ controlled_name.synonyms
            or not excluded.successors <@ controlled_name.successors
        """;

    private final Session database;

    NameList(Session database) {
        this.database = database;
    }

    /** The names of a kind, by name; a few hundred at most. */
    @Transactional
    public List<ControlledName> list(NameKind kind) {
        return list(kind, false);
    }

    /** Those of a kind that were entered here and do not come with the program. */
    List<ControlledName> entered(NameKind kind) {
        return list(kind, true);
    }

    private List<ControlledName> list(NameKind kind, Boolean entered) {
        return database
                .createNativeQuery(LIST, Object[].class)
                .addScalar("name", String.class)
                .addScalar("welsh", String.class)
                .addScalar("nation", String.class)
                .addScalar("synonyms", String[].class)
                .addScalar("successors", String[].class)
                .setParameter("kind", kind.name())
                .setParameter("entered", entered)
                .getResultList()
                .stream()
                .map(NameList::name)
                .toList();
    }

    /** The areas. */
    Names areas() {
        return new Names(list(NameKind.AREA));
    }

    /** The bodies. Most are called by their area, so that an area's name is the name of a body too. */
    Names bodies(Names areas) {
        List<ControlledName> bodies = list(NameKind.BODY);
        List<String> own = bodies.stream().map(ControlledName::name).toList();
        return new Names(Stream.concat(areas.all().stream().filter(area -> !own.contains(area.name())), bodies.stream())
                .toList());
    }

    /** Keeps replicas and editors from adding at once, so that a name is never another's synonym. */
    void takeTurn() {
        database.createNativeMutationQuery("lock table controlled_name in share row exclusive mode")
                .executeUpdate();
    }

    /** Brings in a name that comes with the program; whether anything is different now. */
    boolean ship(NameKind kind, ControlledName name) {
        return put(kind, name, true);
    }

    /** Adds a name, or to a name what it does not have yet; whether anything is different now. */
    boolean add(NameKind kind, ControlledName name) {
        return put(kind, name, false);
    }

    /** Takes a name off the list. */
    void remove(NameKind kind, String name) {
        database.createNativeMutationQuery("delete from controlled_name where kind = :kind and name = :name")
                .setParameter("kind", kind.name())
                .setParameter("name", name)
                .executeUpdate();
    }

    /** Puts one name in the place of another among those that took something's place. */
    void succeed(NameKind kind, String wrong, String right) {
        database.createNativeMutationQuery("""
                        update controlled_name
                        set successors = array_remove(array_replace(successors, :wrong, :right), name)
                        where kind = :kind and :wrong = any(successors)
                        """)
                .setParameter("kind", kind.name())
                .setParameter("wrong", wrong)
                .setParameter("right", right)
                .executeUpdate();
    }

    private boolean put(NameKind kind, ControlledName name, Boolean shipped) {
        return database.createNativeMutationQuery(ADD)
                        .setParameter("kind", kind.name())
                        .setParameter("shipped", shipped)
                        .setParameter("name", name.name())
                        .setParameter("welsh", name.welsh(), String.class)
                        .setParameter(
                                "nation",
                                name.nation() == null ? null : name.nation().name(),
                                String.class)
                        .setParameter("synonyms", name.synonyms().toArray(String[]::new))
                        .setParameter("successors", name.successors().toArray(String[]::new))
                        .executeUpdate()
                > 0;
    }

    private static ControlledName name(Object[] row) {
        return new ControlledName(
                (String) row[0],
                (String) row[1],
                row[2] == null ? null : Nation.valueOf((String) row[2]),
                Arrays.asList((String[]) row[3]),
                Arrays.asList((String[]) row[4]));
    }
}
