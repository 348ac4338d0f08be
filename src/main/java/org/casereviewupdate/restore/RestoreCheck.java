package org.casereviewupdate.restore;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Tells monitoring that issues wait. Readiness stays up: people sign up and leave meanwhile. */
@Wellness
@Singleton
class RestoreCheck implements HealthCheck {

    private final ConfirmRestore restore;

    RestoreCheck(ConfirmRestore restore) {
        this.restore = restore;
    }

    @Override
    public HealthCheckResponse call() {
        RestoreView view = restore.look();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("issues may leave").status(!view.unconfirmed());
        if (view.unconfirmed()) {
            answer.withData("because", String.valueOf(view.because()))
                    .withData("since", String.valueOf(view.noticedAt()))
                    .withData("what to do", "an admin confirms: POST /api/v1/restore/confirmation");
        }
        return answer.build();
    }
}
