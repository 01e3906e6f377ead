package org.roundtrip.junit;

import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckName;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.Revision;

/** What a node of the test tree is about. */
sealed interface NodeDescriptor {

  /** What kind of step it is in a unique id. */
  String segment();

  /** Which of its siblings it is, in a unique id. */
  String key();

  /** Its words in the tree. */
  String title();

  /** Whether it is a test and not a container of tests. */
  default boolean isTest() {
    return false;
  }

  /**
   * An annotated class.
   *
   * @param settings what it asks for, or null when that cannot be known
   */
  record TestClass(Class<?> type, @Nullable ClassSettings settings) implements NodeDescriptor {
    @Override
    public String segment() {
      return "class";
    }

    @Override
    public String key() {
      return type.getName();
    }

    @Override
    public String title() {
      return DisplayNames.of(type);
    }
  }

  /**
   * The one test of a class whose tests cannot be known; it fails with the problem.
   *
   * @param tolerated whether it is skipped with the problem as the reason instead
   */
  record Reading(Exception problem, boolean tolerated) implements NodeDescriptor {
    @Override
    public String segment() {
      return "check";
    }

    @Override
    public String key() {
      return "history-can-be-read";
    }

    @Override
    public String title() {
      return "the history can be read";
    }

    @Override
    public boolean isTest() {
      return true;
    }
  }

  /** A database that the history is tried on. */
  record Database(Engine engine) implements NodeDescriptor {
    @Override
    public String segment() {
      return "database";
    }

    @Override
    public String key() {
      return engine.word();
    }

    @Override
    public String title() {
      return "on " + engine.label();
    }
  }

  /** A revision on a database. */
  record Step(Revision revision) implements NodeDescriptor {
    @Override
    public String segment() {
      return "revision";
    }

    @Override
    public String key() {
      return revision.id().value();
    }

    @Override
    public String title() {
      return revision.label();
    }
  }

  /** Something in the folder that cannot be run here. */
  record NotRun(String name, String reason) implements NodeDescriptor {
    @Override
    public String segment() {
      return "not-run";
    }

    @Override
    public String key() {
      return name;
    }

    @Override
    public String title() {
      return name;
    }

    @Override
    public boolean isTest() {
      return true;
    }
  }

  /** A sentence that holds unless the check finds something. */
  record Leaf(CheckName check) implements NodeDescriptor {
    @Override
    public String segment() {
      return "check";
    }

    @Override
    public String key() {
      return check.key();
    }

    @Override
    public String title() {
      return check.sentence();
    }

    @Override
    public boolean isTest() {
      return true;
    }
  }

  /** What was found on a database and is for no other test, so that nothing is lost. */
  record Rest() implements NodeDescriptor {
    @Override
    public String segment() {
      return "check";
    }

    @Override
    public String key() {
      return "nothing-else";
    }

    @Override
    public String title() {
      return "there are no other findings";
    }

    @Override
    public boolean isTest() {
      return true;
    }
  }
}
