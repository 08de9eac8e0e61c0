package org.dossier.journeys;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Stops the stack when the last journey has ended; the JVM's own end would not wait for it. */
public class StackEnds implements TestExecutionListener {
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Stack.stopIfRunning();
    }
}
