package org.casereviewupdate.console;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a door that is opened only to somebody who has proved in the last minutes that it is they who sit there: who works here
 * and with which keys, finding a subscriber, exports, erasure. Mark the page with the form as well as what the form is sent to.
 */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface FreshProof {}
