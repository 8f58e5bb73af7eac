package nl.kansrijkestart.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The requirements that a test proves, by the ids of docs/requirements.md. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requirement {
  /** Ids such as {@code R-049}, {@code C-05} or {@code S-07}. */
  String[] value();
}
