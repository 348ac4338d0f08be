package org.casereviewupdate.time;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Period;
import java.util.List;
import org.casereviewupdate.audit.AuditConfig;
import org.casereviewupdate.complaint.ComplaintConfig;
import org.casereviewupdate.delivery.DeliveryConfig;
import org.casereviewupdate.subscription.SubscriptionConfig;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeMonthsTest {

    @ParameterizedTest
    @CsvSource({
        "P1M,true",
        "P2Y,true",
        "P1Y1M,true",
        "P0D,false",
        "P730D,false",
        "P1M1D,false",
        "P-1M,false",
        "P1Y-12M,false"
    })
    void a_period_has_months_and_no_days(Period period, boolean taken) throws NoSuchMethodException {
        Kept kept = new Kept(period);
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            assertThat(factory.getValidator()
                            .forExecutables()
                            .validateReturnValue(kept, Kept.class.getMethod("keep"), period)
                            .isEmpty())
                    .isEqualTo(taken);
        }
    }

    /** All that the privacy notice tells in months, and who did what. */
    @Test
    void the_periods_for_which_people_s_data_are_kept_are_such() throws NoSuchMethodException {
        for (var setting : List.of(
                ComplaintConfig.class.getMethod("keep"),
                DeliveryConfig.class.getMethod("keep"),
                AuditConfig.class.getMethod("keep"),
                SubscriptionConfig.class.getMethod("keepSuspended"),
                SubscriptionConfig.class.getMethod("keepEvidence"))) {
            assertThat(setting.isAnnotationPresent(WholeMonths.class))
                    .as("%s", setting)
                    .isTrue();
        }
    }

    /** A setting as it is written. */
    public record Kept(Period keep) implements ComplaintConfig {}
}
