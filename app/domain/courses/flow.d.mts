export type FlowStage = { name: string; label: string; kind?: string | undefined; to?: string | undefined };
export type FlowArrow = { from: string; to: string; words: string };
export function readTargets(to: string): { name: string; words: string }[];
export function arrowsOf(stages: readonly FlowStage[]): FlowArrow[];
