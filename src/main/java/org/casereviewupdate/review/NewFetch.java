package org.casereviewupdate.review;

import jakarta.validation.constraints.NotBlank;
import org.casereviewupdate.vocabulary.ReviewType;
import org.jspecify.annotations.Nullable;

/**
 * A feed to be fetched.
 *
 * @param url its address on the public web
 * @param type what kind of review its entries are where their categories do not say it
 */
public record NewFetch(
        @NotBlank @WebAddress String url, @Nullable ReviewType type) {}
