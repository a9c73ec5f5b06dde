import { cpus, totalmem } from 'node:os';
import process from 'node:process';

/** What a figure was measured on: without it no figure means anything. */
export function describeMachine() {
  const cores = cpus();
  const machine = {
    cpu: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    memory_gb: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
  };
  const { cpu, memory_gb, platform, node } = machine;
  return {
    ...machine,
    text: `${cpu}, ${cores.length} cores, ${memory_gb} GB, ${platform}, Node ${node}`,
  };
}
