/**
 * Dutch birth care as it is exchanged in FHIR STU3 (Geboortezorg), inbound only.
 *
 * <p>The profiles {@code bc-*} exist in STU3 only: a pregnancy is a Condition, a count is a
 * quantity, mother and child are linked by procedures. They are read straight into the domain; no
 * converter stands between, since none re-shapes them. Nothing is ever written in STU3.
 *
 * <p>This package needs {@code hapi-fhir-structures-dstu3}, which is optional: no class of it is
 * loaded by a host that does not use this package. What is said of the other reader holds here as
 * well: nothing is guessed, and nothing is lost silently.
 *
 * <p>Source: Geboortezorg-STU3, profiles {@code bc-*} (CC0), and its examples.
 */
@NullMarked
package nl.kansrijkestart.fhir.stu3;

import org.jspecify.annotations.NullMarked;
