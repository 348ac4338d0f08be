package org.casereviewupdate.support;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** HTTP in, HTTP and mail out, on a real PostgreSQL and a real SMTP server; each test starts with empty tables and an empty mailbox. */
@QuarkusTest
@Tag("feature")
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(RealMailServer.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FeatureTest {}
