package org.ignite.acceptance.bench;

/** The suite is slower than its users were promised. */
public class PromiseBroken extends RuntimeException {

  PromiseBroken(String what) {
    super(what);
  }
}
