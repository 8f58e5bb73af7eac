/**
 * How data come in: read, checked, every violation at once.
 *
 * <p>An <em>intake record</em> is what a form, a REST call or an import hands over. It carries
 * Jakarta Validation annotations and boxed numbers and nothing else, lives in the package of what
 * it becomes, and can always be built. {@link nl.kansrijkestart.intake.IntakeReader} reads one from
 * JSON within limits; {@link nl.kansrijkestart.intake.Validators} gives a plain Java program a
 * ready {@code Validator}; a host passes its own. What is wrong comes back as {@link
 * nl.kansrijkestart.intake.Violation violations}, each with its path, rule and fix, in Dutch and
 * English.
 */
@NullMarked
package nl.kansrijkestart.intake;

import org.jspecify.annotations.NullMarked;
