/** Endings of files of weights. */
export const WEIGHTS: ReadonlySet<string> = new Set([
  'gguf', 'ggml', 'safetensors', 'bin', 'pt', 'pth', 'ckpt', 'onnx', 'tflite', 'mlmodel', 'llamafile', 'nemo', 'litertlm', 'h5', 'hdf5', 'keras',
  'ort', 'pb', 'mlpackage', 'caffemodel', 'rknn', 'mnn', 'pte', 'ptl', 'pdparams', 'task', 'weights', 'trt', 'ftz']);
/** Words that make up the weight file names that every repository has: the repository says which model it is. */
const GENERIC = new Set((
  'model models adapter weight weights checkpoint consolidated best last final output pytorch tf flax diffusion ggml mmproj rust '
  + 'of f16 bf16 fp16 f32 fp32 int8 quantized quant decoder encoder merged k m s l '
  + 'epoch epochs step steps iter iters iteration avg chunk left joiner ema net network snapshot trained pretrained finetuned tuned latest state dict optimizer scheduler '
  + 'vae unet text image vision tokenizer backbone discriminator generator policy actor critic exported traced scripted torchscript optimized simplified stage rank shard lora frozen inference graph saved'
).split(' '));

/** How Distributed Llama calls its weights: `dllama_model_llama3_8b_q40.m`. */
const DISTRIBUTED = /(?:^|\/)dllama_model_\w{3,80}\.m$/;

/** The part after the last dot in lower case; absent where the name has none. */
export function lastExtension(text: string): string | undefined {
  if (!text.includes('.')) {
    return undefined;
  }
  const dot = text.lastIndexOf('.');
  const slash = text.lastIndexOf('/');
  return dot > slash + 1 || (dot > 0 && slash < 0) ? text.slice(dot + 1).toLowerCase() : undefined;
}

export function isWeightFile(text: string): boolean {
  const extension = lastExtension(text);
  return extension !== undefined && (WEIGHTS.has(extension) || (extension === 'm' && DISTRIBUTED.test(text)));
}

/** True for a weight file whose name says nothing of the model: `model.safetensors`, `pytorch_model-00001-of-00002.bin`. */
export function isGenericWeightFile(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return (dot < 0 ? name : name.slice(0, dot)).toLowerCase().split(/[-_.]/)
    .every((word) => GENERIC.has(word) || /^(?:q?\d+|(?:model|checkpoint|ckpt|epoch|step|iter|stage|rank|fold)=?\d+)?$/.test(word));
}
