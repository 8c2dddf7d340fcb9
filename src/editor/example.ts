import * as vscode from 'vscode';

const EXAMPLE = `from diffusers import FluxPipeline
from openai import OpenAI
from transformers import AutoModelForCausalLM

summarise = AutoModelForCausalLM.from_pretrained("meta-llama/Meta-Llama-3-8B-Instruct")
draw = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev")
think = AutoModelForCausalLM.from_pretrained("allenai/Olmo-3.1-32B-Think")

answer = OpenAI().chat.completions.create(model="gpt-4o", messages=[])
`;

/** A new document with some names of models to point at; nothing is saved. */
export async function openExample(): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'python', content: EXAMPLE }), { preview: false });
}
