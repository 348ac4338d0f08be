package org.casereviewupdate.embedded;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.TooMuchDataException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * An SMTP server on loopback that keeps every mail and passes none on.
 *
 * <p>It announces no PIPELINING: the library behind it answers one command at a time.
 */
@Singleton
@IfBuildProperty(name = "case-review-update.embedded.inbox", stringValue = "true")
final class MailCatcher {

    private static final int LARGEST_MAIL = 2 * 1024 * 1024;

    private final EmbeddedConfig config;
    private final CaughtMails mails;
    private @Nullable SMTPServer server;

    @Inject
    MailCatcher(EmbeddedConfig config, CaughtMails mails) {
        this.config = config;
        this.mails = mails;
    }

    void start(@Observes StartupEvent started) {
        config.mailPort().ifPresent(this::listen);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (server != null) {
            server.stop();
        }
    }

    private void listen(int port) {
        SMTPServer listening = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("case-review-update")
                .maxMessageSize(LARGEST_MAIL)
                // The inbox shows what was handed over, byte for byte.
                .insertReceivedHeaders(false)
                .messageHandlerFactory(context -> new Keeping())
                .build();
        listening.start();
        server = listening;
    }

    private final class Keeping implements MessageHandler {

        @Override
        public void from(String sender) {
            // every sender is welcome
        }

        @Override
        public void recipient(String recipient) {
            // and so is every recipient
        }

        @Override
        public @Nullable String data(InputStream data) throws IOException {
            byte[] mail = data.readNBytes(LARGEST_MAIL + 1);
            if (mail.length > LARGEST_MAIL) {
                throw new TooMuchDataException("This mail catcher keeps mails of up to 2 MB");
            }
            mails.keep(mail);
            return null;
        }

        @Override
        public void done() {
            // nothing is held between two mails
        }
    }
}
