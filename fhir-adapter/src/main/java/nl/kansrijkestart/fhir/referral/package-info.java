/**
 * A referral between organisations (verwijzing): what is asked, the task that follows it, and what
 * each party may see and do.
 *
 * <p>Drafts of tasks follow the published drafts of others, each under its own name. Nothing here
 * decides: core says which step is allowed.
 */
@NullMarked
package nl.kansrijkestart.fhir.referral;

import org.jspecify.annotations.NullMarked;
