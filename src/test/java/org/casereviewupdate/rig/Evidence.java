package org.casereviewupdate.rig;

import static io.restassured.RestAssured.given;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereviewupdate.support.ScriptedSmtpServer.Received;

/**
 * What there is to judge a run by.
 *
 * @param posted each recipient named to the SMTP server, and what followed
 * @param texts each text that began to arrive there, whole or not
 * @param states what the database says of each reader
 * @param issues what it says of each issue
 * @param said what the replicas have written
 */
record Evidence(
        List<Posted> posted, List<Received> texts, Map<UUID, String> states, List<String> issues, List<Said> said) {

    /**
     * What a replica has written.
     *
     * @param where its log or its metrics
     */
    record Said(String where, String text) {}

    static Evidence of(Rig rig, UUID issue) {
        try {
            Map<UUID, String> states = new HashMap<>();
            rig.query("select subscriber_id || ' ' || status from delivery where issue_id = '" + issue + "'")
                    .forEach(row -> states.put(UUID.fromString(row.substring(0, 36)), row.substring(37)));
            return new Evidence(
                    Posted.all(rig.relay()),
                    Stream.concat(rig.relay().received().stream(), rig.relay().unfinished().stream())
                            .toList(),
                    states,
                    rig.query("select status from issue"),
                    said(rig));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Said> said(Rig rig) {
        List<Said> said = new ArrayList<>();
        rig.everyReplica().forEach(replica -> said.add(new Said("log", replica.log())));
        rig.replicas().stream()
                .filter(Replica::isReady)
                .map(replica -> given().get(replica.managementUrl() + "/q/metrics"))
                .forEach(metrics -> said.add(new Said("metrics", metrics.asString())));
        return said;
    }
}
